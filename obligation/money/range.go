package money

// Range is an amount known only within bounds. The zero value is an amount of which nothing is known.
type Range struct {
	Least Amount // the amount is at least this; not stated: no lower bound is known
	Most  Amount // the amount is at most this; not stated: no upper bound is known
	Why   string // why it is not known better, for people: "the price is withheld"
}

// Exactly returns the range of an amount that is known. If the amount is not stated, nothing is known.
func Exactly(a Amount) Range { return Range{Least: a, Most: a} }

// Check returns nil if the bounds can hold for some amount: a [*UnitError] if they are not of one unit, [ErrRange] if
// the least is more than the most.
func (r Range) Check() error {
	if !r.Least.Stated() || !r.Most.Stated() {
		return nil
	}
	order, err := r.Least.Cmp(r.Most)
	if err == nil && order > 0 {
		return ErrRange
	}
	return err
}

// Cmp returns -1, 0 or +1 as the amount in the range is less than, equal to or more than a, and whether that is known.
// It is not known where the bounds leave it open, where a is not stated or of another unit, and where [Range.Check]
// returns an error.
func (r Range) Cmp(a Amount) (order int, known bool) {
	atLeast, leastKnown := r.AtLeast(a)
	atMost, mostKnown := r.AtMost(a)
	switch {
	case leastKnown && !atLeast:
		return -1, true
	case mostKnown && !atMost:
		return +1, true
	}
	return 0, leastKnown && mostKnown
}

// AtLeast reports whether the amount in the range is a or more, and whether that is known. It is known in every case
// in which the bounds decide it: USD 5 or more is at least USD 5, though [Range.Cmp] is open. It is not known in the
// other cases named at Cmp.
func (r Range) AtLeast(a Amount) (holds, known bool) {
	if r.Check() != nil {
		return false, false
	}
	if order, err := r.Least.Cmp(a); err == nil && order >= 0 {
		return true, true
	}
	order, err := r.Most.Cmp(a)
	return false, err == nil && order < 0
}

// AtMost reports whether the amount in the range is a or less, and whether that is known, as [Range.AtLeast] does.
func (r Range) AtMost(a Amount) (holds, known bool) {
	if r.Check() != nil {
		return false, false
	}
	if order, err := r.Most.Cmp(a); err == nil && order <= 0 {
		return true, true
	}
	order, err := r.Least.Cmp(a)
	return false, err == nil && order > 0
}

// Equal reports whether the ranges have the same bounds for the same reason.
func (r Range) Equal(o Range) bool { return r == o }

// String returns the bounds in words, and the reason where one is given: "USD 5 to USD 7 (the price is withheld)",
// "at least USD 5", "at most USD 7", "USD 5", "amount not known".
func (r Range) String() string {
	if r.Why == "" {
		return r.bounds()
	}
	return r.bounds() + " (" + r.Why + ")"
}

func (r Range) bounds() string {
	switch {
	case !r.Least.Stated() && !r.Most.Stated():
		return "amount not known"
	case !r.Most.Stated():
		return "at least " + r.Least.String()
	case !r.Least.Stated():
		return "at most " + r.Most.String()
	case r.Least == r.Most:
		return r.Least.String()
	}
	return r.Least.String() + " to " + r.Most.String()
}
