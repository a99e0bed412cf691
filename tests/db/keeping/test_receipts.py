"""A receipt is read out on the telephone: what was misheard is told from what is another file's."""

from db.keeping import receipts


def test_a_receipt_is_twelve_digits_in_fours():
    assert receipts.of("00" * 31 + "2a") == "0000 0000 4269"
    number = receipts.of("ab" * 32)
    assert len(number.split()) == 3
    assert receipts.digits_of(number) == number.replace(" ", "")


def test_every_digit_misheard_and_every_pair_that_changes_places_is_noticed():
    digits = receipts.digits_of(receipts.of("ab" * 32))
    for at in range(12):
        for other in "0123456789":
            wrong = digits[:at] + other + digits[at + 1 :]
            assert bool(receipts.digits_of(wrong)) == (wrong == digits)
        swapped = list(digits)
        swapped[at - 1], swapped[at] = swapped[at], swapped[at - 1]
        wrong = "".join(swapped)
        assert bool(receipts.digits_of(wrong)) == (wrong == digits)


def test_what_is_kept_of_it_is_none():
    number = receipts.of("ab" * 32)
    kept = receipts.scrambled(number)
    assert receipts.is_right(number.replace(" ", "-"), kept)
    assert not receipts.is_right(receipts.of("ac" * 32), kept)
