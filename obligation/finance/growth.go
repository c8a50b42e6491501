package finance

import (
	"fmt"
	"math"
	"math/big"

	"github.com/pacta-go/pacta/obligation/money"
)

// mostPeriods is how many periods are counted or compounded at the most.
const mostPeriods = 10_000

// compounded grows an amount period by period, exactly, and rounds the end.
func compounded(r Rounding, first money.Amount, in []Input) (money.Amount, error) {
	if len(in)%3 != 0 || len(in) > 3*mostPeriods {
		return money.Amount{}, fmt.Errorf("compounding takes rate, days and days of the year for each period (%w)",
			ErrInvalid)
	}
	start, err := rational(first)
	if err != nil {
		return money.Amount{}, err
	}
	num, den := new(big.Int).Set(start.Num()), new(big.Int).Set(start.Denom())
	for i := 0; i < len(in); i += 3 {
		growth, err := growthOf(in[i].Amount, in[i+1].Amount, in[i+2].Amount)
		if err != nil {
			return money.Amount{}, err
		}
		num.Mul(num, growth.Num())
		den.Mul(den, growth.Denom())
	}
	return fromRational(new(big.Rat).SetFrac(num, den), first.Unit(), r)
}

// growthOf is 1 + rate × days ÷ year.
func growthOf(rate, days, year money.Amount) (*big.Rat, error) {
	var parts [3]*big.Rat
	for i, a := range []money.Amount{rate, days, year} {
		part, err := rational(a)
		if err != nil {
			return nil, err
		}
		parts[i] = part
	}
	if parts[2].Sign() <= 0 {
		return nil, money.ErrDivision
	}
	out := parts[0].Mul(parts[0], parts[1])
	out.Quo(out, parts[2])
	return out.Add(out, big.NewRat(1, 1)), nil
}

// fromRational writes an exact fraction as an amount, rounded as stated.
func fromRational(x *big.Rat, unit string, r Rounding) (money.Amount, error) {
	n, err := roundRational(x, r)
	if err != nil {
		return money.Amount{}, err
	}
	return money.New(n, unit)
}

// roundRational rounds a fraction as stated. Without a rounding the fraction must be a decimal number.
func roundRational(x *big.Rat, r Rounding) (money.Number, error) {
	places := r.Places
	if !r.Stated() {
		places = mostPlaces
	}
	scaled := new(big.Rat).Mul(x, powerOfTen(places))
	whole, rest := new(big.Int).QuoRem(scaled.Num(), scaled.Denom(), new(big.Int))
	if rest.Sign() != 0 {
		if !r.Stated() {
			return money.Number{}, fmt.Errorf("it does not come out even: state how it is rounded (%w)",
				money.ErrRounding)
		}
		away, err := roundsAway(r.Mode, whole, rest, scaled.Denom())
		if err != nil {
			return money.Number{}, err
		}
		if away {
			whole.Add(whole, big.NewInt(int64(scaled.Sign())))
		}
	}
	return decimalOf(whole, places)
}

// roundsAway reports whether a number cut down toward zero goes one step away from it.
func roundsAway(mode money.Rounding, whole, rest, den *big.Int) (bool, error) {
	half := new(big.Int).Abs(rest)
	order := half.Lsh(half, 1).Cmp(den)
	switch mode {
	case money.HalfUp:
		return order >= 0, nil
	case money.HalfEven:
		return order > 0 || order == 0 && whole.Bit(0) == 1, nil
	case money.Down:
		return false, nil
	case money.Up:
		return true, nil
	case money.Ceiling:
		return rest.Sign() > 0, nil
	case money.Floor:
		return rest.Sign() < 0, nil
	}
	return false, money.ErrRounding
}

// decimalOf is a whole number of units of the last place.
func decimalOf(whole *big.Int, places int) (money.Number, error) {
	x := new(big.Rat).Quo(new(big.Rat).SetInt(whole), powerOfTen(places))
	text := x.FloatString(max(places, 0))
	if len(text) > 60 {
		return money.Number{}, money.ErrLimit
	}
	n, err := money.ParseNumber(trimZeros(text))
	if err != nil {
		return money.Number{}, money.ErrLimit
	}
	return n, nil
}

// trimZeros drops the zeros at the end of a fraction, so that they do not count against the digits of a number.
func trimZeros(text string) string {
	point := -1
	for i := range text {
		if text[i] == '.' {
			point = i
		}
	}
	if point < 0 {
		return text
	}
	end := len(text)
	for end > point+1 && text[end-1] == '0' {
		end--
	}
	if end == point+1 {
		end = point
	}
	if text[:end] == "-0" {
		return "0"
	}
	return text[:end]
}

func powerOfTen(places int) *big.Rat {
	n := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(places, -places))), nil)
	if places < 0 {
		return new(big.Rat).SetFrac(big.NewInt(1), n)
	}
	return new(big.Rat).SetInt(n)
}

// annuity is the level payment that pays off a loan.
func annuity(r Rounding, first money.Amount, in []Input) (money.Amount, error) {
	if len(in) != 2 {
		return money.Amount{}, fmt.Errorf("an annuity takes a rate and a number of payments (%w)", ErrInvalid)
	}
	principal, err := rational(first)
	if err != nil {
		return money.Amount{}, err
	}
	rate, err := rational(in[0].Amount)
	if err != nil {
		return money.Amount{}, err
	}
	n, whole := in[1].Amount.Number().Int64()
	if !whole || n < 1 || n > mostPeriods || rate.Sign() < 0 {
		return money.Amount{}, fmt.Errorf("%s payments at %s are no annuity (%w)", in[1].Amount, in[0].Amount,
			ErrInvalid)
	}
	if rate.Sign() == 0 {
		return fromRational(principal.Quo(principal, big.NewRat(n, 1)), first.Unit(), r)
	}
	grown := power(new(big.Rat).Add(big.NewRat(1, 1), rate), n)
	top := new(big.Rat).Mul(principal, rate)
	top.Mul(top, grown)
	return fromRational(top.Quo(top, grown.Sub(grown, big.NewRat(1, 1))), first.Unit(), r)
}

func power(x *big.Rat, n int64) *big.Rat {
	e := big.NewInt(n)
	return new(big.Rat).SetFrac(new(big.Int).Exp(x.Num(), e, nil), new(big.Int).Exp(x.Denom(), e, nil))
}

// effective grows an amount by a rate a year over a fraction of years, which is irrational in general: the root is
// taken between two bounds, and more digits are asked for until both round alike.
func effective(r Rounding, first money.Amount, in []Input) (money.Amount, error) {
	if len(in) != 3 {
		return money.Amount{}, fmt.Errorf("an effective rate takes a rate, days and days of the year (%w)", ErrInvalid)
	}
	start, err := rational(first)
	if err != nil {
		return money.Amount{}, err
	}
	rate, err := rational(in[0].Amount)
	if err != nil {
		return money.Amount{}, err
	}
	num, okNum := in[1].Amount.Number().Int64()
	den, okDen := in[2].Amount.Number().Int64()
	if !okNum || !okDen || num < 0 || den < 1 || num/den > 200 || den > 10_000_000 || rate.Sign() < 0 {
		return money.Amount{}, fmt.Errorf("(1 + %s)^(%s ÷ %s) is out of bounds (%w)", in[0].Amount, in[1].Amount,
			in[2].Amount, ErrInvalid)
	}
	growth := rate.Add(rate, big.NewRat(1, 1))
	start.Mul(start, power(growth, num/den))
	common := int64(gcd(num%den, den))
	num, den = num%den/common, den/common
	if den > 400 {
		return money.Amount{}, fmt.Errorf("a root of degree %d is out of bounds: state another day count (%w)", den,
			ErrInvalid)
	}
	return rooted(start, power(growth, num), den, first.Unit(), r)
}

// rooted is start × the root of x, rounded as stated.
func rooted(start, x *big.Rat, degree int64, unit string, r Rounding) (money.Amount, error) {
	for _, places := range []int{40, 80, 160} {
		low, exact := root(x, degree, places)
		least := new(big.Rat).Mul(start, low)
		if exact {
			return fromRational(least, unit, r)
		}
		high := new(big.Rat).Add(low, new(big.Rat).Inv(powerOfTen(places)))
		a, errA := fromRational(least, unit, r)
		b, errB := fromRational(high.Mul(start, high), unit, r)
		if errA != nil || errB != nil {
			return money.Amount{}, fmt.Errorf("a root does not come out even: state how it is rounded (%w)",
				money.ErrRounding)
		}
		if a.Equal(b) {
			return a, nil
		}
	}
	return money.Amount{}, fmt.Errorf("the root cannot be rounded (%w)", money.ErrRounding)
}

// root is the greatest number of so many places whose power of the degree is not more than x, and whether that is the
// root exactly.
func root(x *big.Rat, degree int64, places int) (*big.Rat, bool) {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	d := big.NewInt(degree)
	scaled := new(big.Rat).Mul(x, new(big.Rat).SetInt(new(big.Int).Exp(scale, d, nil)))
	target := new(big.Int).Quo(scaled.Num(), scaled.Denom())
	y := wholeRoot(target, degree, guess(x, degree, scale))
	out := new(big.Rat).SetFrac(y, scale)
	return out, power(out, degree).Cmp(x) == 0
}

// guess is near the root, for a start; nothing but time depends on how near.
func guess(x *big.Rat, degree int64, scale *big.Int) *big.Int {
	mantissa := new(big.Float)
	exponent := new(big.Float).SetPrec(64).SetRat(x).MantExp(mantissa)
	f, _ := mantissa.Float64()
	near := math.Exp2((float64(exponent) + math.Log2(f)) / float64(degree))
	if math.IsInf(near, 0) || math.IsNaN(near) || near < 1 {
		near = 1
	}
	start := new(big.Float).SetPrec(256).SetFloat64(near)
	start.Mul(start, new(big.Float).SetPrec(256).SetInt(scale))
	out, _ := start.Int(nil)
	return out.Add(out, big.NewInt(1))
}

// wholeRoot is the greatest whole number whose power is not more than n, by Newton's method from a positive start and
// corrected at the end.
func wholeRoot(n *big.Int, degree int64, start *big.Int) *big.Int {
	d, one := big.NewInt(degree), big.NewInt(1)
	less := big.NewInt(degree - 1)
	step := func(y *big.Int) *big.Int {
		next := new(big.Int).Exp(y, less, nil)
		next.Quo(n, next)
		next.Add(next, new(big.Int).Mul(less, y))
		return next.Quo(next, d)
	}
	y := step(start) // from here on y is not less than the root, up to one
	y.Add(y, one)
	for {
		next := step(y)
		if next.Cmp(y) >= 0 {
			break
		}
		y = next
	}
	for new(big.Int).Exp(y, d, nil).Cmp(n) > 0 {
		y.Sub(y, one)
	}
	return y
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, 1)
}
