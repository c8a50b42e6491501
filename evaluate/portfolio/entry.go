package portfolio

import (
	"slices"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/scope"
)

// lean is a bar that is nothing but a product: who, what, where, with whom and when, less what it leaves free, and perhaps a sum up
// to which it leaves all free. An act lies in it where each coordinate does.
type lean struct {
	from, through int32    // ordinals of days, both included
	only          bool     // with is whom it is about; otherwise whom it leaves out
	with          []uint32 // names
	runs          [2]scope.Runs
	limited       bool
	total         uint32 // what counts toward the limit
	limit         int64  // with what an act adds to the total, up to this it is free
}

// Words of an encoded bar. After the head come, if it is limited, the total and the two halves of the limit; then its names; then
// the runs of activities and of territories, each with its first number in the upper half of a word and its end in the lower.
const (
	wordTerm = iota
	wordShape
	wordFrom
	wordThrough
	headWords
)

// The shape: how long the whole is, how many names and runs there are, and two marks.
const (
	lengthBits = 12
	countBits  = 6
	mostLength = 1<<lengthBits - 1
	mostCount  = 1<<countBits - 1
	shapeOnly  = 1 << 30
	shapeLimit = 1 << 31
)

// fits reports whether a bar has no more names and runs than can be encoded. One that has more has no compiled form.
func (b *bar) fits() bool {
	return len(b.names) <= mostCount && len(b.runs[activity]) <= mostCount && len(b.runs[territory]) <= mostCount
}

// append adds the bar, which fits, to a slab.
func (l *lean) append(slab []uint32, term uint32) []uint32 {
	acts, places := l.runs[activity], l.runs[territory]
	length := headWords + len(l.with) + len(acts) + len(places)
	if l.limited {
		length += 3
	}
	shape := uint32(length) | uint32(len(l.with))<<lengthBits | uint32(len(acts))<<(lengthBits+countBits) |
		uint32(len(places))<<(lengthBits+2*countBits)
	if l.only {
		shape |= shapeOnly
	}
	if l.limited {
		shape |= shapeLimit
	}
	slab = append(slab, term, shape, uint32(l.from), uint32(l.through))
	if l.limited {
		slab = append(slab, l.total, uint32(l.limit), uint32(uint64(l.limit)>>32))
	}
	slab = append(slab, l.with...)
	for _, r := range slices.Concat(acts, places) {
		slab = append(slab, r.First<<16|r.End)
	}
	return slab
}

// judge is what the bar that is encoded at the beginning of e makes of an act by somebody whom it binds, or if unsure, perhaps
// binds. Zero is no finding. Ask is the answer where it takes the whole agreement to tell.
func (s *Snapshot) judge(e []uint32, q *Query, unsure bool) evaluate.Outcome {
	if q.sharp && !unsure {
		return s.judgeSharp(e, q)
	}
	shape := e[wordShape]
	names := int(shape >> lengthBits & mostCount)
	acts := int(shape >> (lengthBits + countBits) & mostCount)
	places := int(shape >> (lengthBits + 2*countBits) & mostCount)
	at := headWords
	if shape&shapeLimit != 0 {
		at += 3
	}
	runs := e[at+names:]
	if acts > 0 {
		switch within(runs[:acts], q.at[activity]) {
		case scope.Outside:
			return 0
		case scope.Perhaps:
			unsure = true
		case scope.Inside:
		}
	}
	if places > 0 {
		switch within(runs[acts:acts+places], q.at[territory]) {
		case scope.Outside:
			return 0
		case scope.Perhaps:
			unsure = true
		case scope.Inside:
		}
	}
	from, through := int32(e[wordFrom]), int32(e[wordThrough])
	switch {
	case q.day == 0:
		unsure = unsure || from > firstDay || through < lastDay
	case q.day < from || q.day > through:
		return 0
	}
	if names > 0 {
		switch q.counterparty(e[at:at+names], shape&shapeOnly != 0) {
		case scope.Outside:
			return 0
		case scope.Perhaps:
			unsure = true
		case scope.Inside:
		}
	}
	if shape&shapeLimit != 0 {
		return s.limited(e, q, unsure)
	}
	if unsure {
		return perhapsBarred
	}
	return barred
}

// judgeSharp is judge for an act that leaves nothing open, by somebody whom the bar surely binds.
func (s *Snapshot) judgeSharp(e []uint32, q *Query) evaluate.Outcome {
	if from := e[wordFrom]; uint32(q.day)-from > e[wordThrough]-from {
		return 0
	}
	shape := e[wordShape]
	at := headWords
	if shape&shapeLimit != 0 {
		at += 3
	}
	names := e[at : at+int(shape>>lengthBits&mostCount)]
	runs := e[at+len(names):]
	if acts := shape >> (lengthBits + countBits) & mostCount; acts > 0 {
		if !hits(runs[:acts], q.at[activity].First) {
			return 0
		}
		runs = runs[acts:]
	}
	if places := shape >> (lengthBits + 2*countBits) & mostCount; places > 0 && !hits(runs[:places], q.at[territory].First) {
		return 0
	}
	named := false
	for _, n := range names {
		named = named || n == q.with
	}
	if len(names) > 0 && named != (shape&shapeOnly != 0) {
		return 0
	}
	if shape&shapeLimit == 0 {
		return barred
	}
	return s.limited(e, q, false)
}

// hits reports whether a number is in one of the runs.
func hits(runs []uint32, point uint32) bool {
	for _, run := range runs {
		if first := run >> 16; point-first < run&0xffff-first {
			return true
		}
	}
	return false
}

// limited is what a bar with a limit, in which the act lies or perhaps lies, makes of it.
func (s *Snapshot) limited(e []uint32, q *Query, unsure bool) evaluate.Outcome {
	limit := int64(uint64(e[headWords+1]) | uint64(e[headWords+2])<<32)
	switch s.state.free(e[headWords], limit, q) {
	case scope.Inside:
		return 0
	case scope.Perhaps:
		unsure = true
	case scope.Outside:
	case ask:
		return asks
	}
	if unsure {
		return perhapsBarred
	}
	return barred
}

// within says where something in a run lies as to runs as they are encoded.
func within(runs []uint32, at scope.Run) scope.Where {
	where := scope.Outside
	for _, run := range runs {
		first, end := run>>16, run&0xffff
		if first <= at.First && at.End <= end {
			return scope.Inside
		}
		if first < at.End && at.First < end {
			where = scope.Perhaps
		}
	}
	return where
}

// counterparty says where the counterparty of the act lies: among the names, if they are the only ones meant, or else outside of
// them.
func (q *Query) counterparty(names []uint32, only bool) scope.Where {
	if q.with >= noName {
		if q.with == unheard && only && len(names) == 1 && names[0] == nobody {
			return scope.Outside // whoever it is, it is somebody
		}
		return scope.Perhaps
	}
	for _, n := range names {
		if n == q.with {
			if only {
				return scope.Inside
			}
			return scope.Outside
		}
	}
	if only {
		return scope.Outside
	}
	return scope.Inside
}
