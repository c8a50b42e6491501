package money

// Cmp returns -1, 0 or +1 as the amount is less than, equal to or more than o. The error is a [*UnitError] if they are
// not of one unit, [ErrUnstated] if one is not stated.
func (a Amount) Cmp(o Amount) (int, error) {
	if err := a.alike(o); err != nil {
		return 0, err
	}
	return a.number.Cmp(o.number), nil
}

// Min returns the lesser of the amounts. The errors are those of [Amount.Cmp].
func (a Amount) Min(o Amount) (Amount, error) {
	order, err := a.Cmp(o)
	if err != nil {
		return Amount{}, err
	}
	if order > 0 {
		return o, nil
	}
	return a, nil
}

// Max returns the greater of the amounts. The errors are those of [Amount.Cmp].
func (a Amount) Max(o Amount) (Amount, error) {
	order, err := a.Cmp(o)
	if err != nil {
		return Amount{}, err
	}
	if order < 0 {
		return o, nil
	}
	return a, nil
}

// Add returns the sum of the amounts. The errors are those of [Amount.Cmp] and [Number.Add].
func (a Amount) Add(o Amount) (Amount, error) {
	if err := a.alike(o); err != nil {
		return Amount{}, err
	}
	return a.with(a.number.Add(o.number))
}

// Sub returns the amount less o. The errors are those of [Amount.Cmp] and [Number.Sub].
func (a Amount) Sub(o Amount) (Amount, error) {
	if err := a.alike(o); err != nil {
		return Amount{}, err
	}
	return a.with(a.number.Sub(o.number))
}

// Neg returns the amount with the opposite sign. No amount stated stays so.
func (a Amount) Neg() Amount {
	a.number = a.number.Neg()
	return a
}

// Mul returns the exact amount times n; for a percentage n is what [ParsePercent] or [Amount.Rate] returns. The error
// is [ErrUnstated] if the amount is not stated, or that of [Number.Mul].
func (a Amount) Mul(n Number) (Amount, error) {
	if !a.Stated() {
		return Amount{}, ErrUnstated
	}
	return a.with(a.number.Mul(n))
}

// DivRound returns the amount divided by d and rounded. The error is [ErrUnstated] if the amount is not stated, or
// that of [Number.DivRound].
func (a Amount) DivRound(d Number, places int, mode Rounding) (Amount, error) {
	if !a.Stated() {
		return Amount{}, ErrUnstated
	}
	return a.with(a.number.DivRound(d, places, mode))
}

// Ratio returns the amount divided by another of its unit, rounded: 0.27 for 27 of 100 shares. The errors are those of
// [Amount.Cmp] and [Number.DivRound].
func (a Amount) Ratio(o Amount, places int, mode Rounding) (Number, error) {
	if err := a.alike(o); err != nil {
		return Number{}, err
	}
	return a.number.DivRound(o.number, places, mode)
}

// Round returns the amount rounded to so many places; negative places round to tens, hundreds and so on. The error is
// [ErrUnstated] if the amount is not stated, or that of [Number.Round].
func (a Amount) Round(mode Rounding, places int) (Amount, error) {
	return a.DivRound(Int(1), places, mode)
}

// RoundMinor returns money rounded to the minor unit of its currency, such as the cent. The error is [ErrMinor] if the
// amount is no money or ISO 4217 gives its currency no minor unit, [ErrUnstated] if it is not stated, [ErrRounding] if
// no mode is named.
func (a Amount) RoundMinor(mode Rounding) (Amount, error) {
	currency, known := CurrencyOf(a.unit)
	if a.Stated() && (!known || currency.Minor < 0) {
		return Amount{}, ErrMinor
	}
	return a.Round(mode, currency.Minor)
}

// alike returns an error unless both amounts are stated and of one unit.
func (a Amount) alike(o Amount) error {
	switch {
	case !a.Stated() || !o.Stated():
		return ErrUnstated
	case a.unit != o.unit:
		return &UnitError{Left: a.unit, Right: o.unit}
	}
	return nil
}

// with returns the number of the amount's unit, unless there is an error.
func (a Amount) with(n Number, err error) (Amount, error) {
	if err != nil {
		return Amount{}, err
	}
	a.number = n
	return a, nil
}
