package portfolio

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/pacta-go/pacta/evaluate"
	"github.com/pacta-go/pacta/obligation/record"
)

// Outcomes of a compiled bar.
const (
	barred        = evaluate.Outcome(1 << evaluate.Breach)
	perhapsBarred = evaluate.Outcome(1<<evaluate.Breach | 1<<evaluate.Permitted)
	asks          = evaluate.Outcome(1 << 7) // the whole agreement has to be asked
)

// AppendFindings appends the findings on an act and says what they come to together, over all agreements: [evaluate.Permitted] is
// possible only if no agreement surely bars the act. With room in dst it makes no garbage, unless an agreement is asked about an act
// unlike any that it was asked about before. The order is the same for the same portfolio.
func (s *Snapshot) AppendFindings(dst []Finding, act *record.Act) ([]Finding, evaluate.Outcome) {
	var q Query
	s.bind(&q, act)
	return s.AppendBound(dst, &q)
}

// AppendBound is [Snapshot.AppendFindings] for an act that was looked up before in the same snapshot.
func (s *Snapshot) AppendBound(dst []Finding, q *Query) ([]Finding, evaluate.Outcome) {
	if !q.plain || q.bucket == nil {
		return s.search(dst, q)
	}
	first := len(dst)
	dst, all := s.scan(dst, q.bucket, q, false)
	if q.bucket.alone() && len(s.anybody) == 0 && all&asks == 0 {
		return dst, settled(all)
	}
	var room [few]uint32
	w := whole(room[:0])
	if q.bucket.more != nil {
		w = w.with(q.bucket.more.others...)
	}
	return s.wholes(dst, first, w.with(s.anybody...), q)
}

// bucket is what bears on the acts of a person.
func (s *Snapshot) bucket(by uint32) *bucket {
	if by >= s.actors.count {
		return &bucket{}
	}
	return s.actors.at(by)
}

func settled(o evaluate.Outcome) evaluate.Outcome {
	if o == 0 {
		return 1 << evaluate.Permitted
	}
	return o
}

// scan judges an act by the compiled bars of one person, and says what they come to, with the mark asks if a whole agreement has to
// be asked. Unsure: it is perhaps not that person's act.
func (s *Snapshot) scan(dst []Finding, b *bucket, q *Query, unsure bool) ([]Finding, evaluate.Outcome) {
	if b.more != nil && b.more.rows != nil {
		return s.scanRows(dst, b, q, unsure)
	}
	var all evaluate.Outcome
	for slab := b.slab; len(slab) > headWords-1; {
		if o := s.judge(slab, q, unsure); o != 0 {
			dst, all = append(dst, Finding{slab[wordTerm], o}), together(all, o)
		}
		slab = slab[slab[wordShape]&mostLength:]
	}
	return dst, all
}

// together is what two outcomes of compiled bars come to, marks included: barred for sure, or perhaps.
func together(all, o evaluate.Outcome) evaluate.Outcome {
	switch {
	case all == 0:
		return o
	case all == barred || o == barred:
		return barred | (all|o)&asks
	}
	return all | o
}

// scanRows judges an act by those of many bars that its activity and territory do not rule out.
func (s *Snapshot) scanRows(dst []Finding, b *bucket, q *Query, unsure bool) ([]Finding, evaluate.Outcome) {
	var all evaluate.Outcome
	r := b.more.rows
	acts, places := r.find(activity, q.at[activity]), r.find(territory, q.at[territory])
	for i := range acts {
		for left := acts[i] & places[i]; left != 0; left &= left - 1 {
			e := b.slab[r.starts[i*64+bits.TrailingZeros64(left)]:]
			if o := s.judge(e, q, unsure); o != 0 {
				dst, all = append(dst, Finding{e[wordTerm], o}), together(all, o)
			}
		}
	}
	return dst, all
}

// wholes replaces what asks by the answers of whole agreements, each asked once, besides those that are to be asked anyway.
func (s *Snapshot) wholes(dst []Finding, first int, w whole, q *Query) ([]Finding, evaluate.Outcome) {
	for _, f := range dst[first:] {
		if f.Outcome == asks {
			w = w.with(s.agreement(f))
		}
	}
	kept := dst[:first]
	for _, f := range dst[first:] {
		if !slices.Contains(w, s.agreement(f)) {
			kept = append(kept, f)
		}
	}
	return s.asked(kept, first, w, q)
}

// asked adds the findings of whole agreements, and concludes.
func (s *Snapshot) asked(dst []Finding, first int, w whole, q *Query) ([]Finding, evaluate.Outcome) {
	var all evaluate.Outcome
	for _, f := range dst[first:] {
		all = all.Worst(f.Outcome)
	}
	for _, agreement := range w {
		var o evaluate.Outcome
		dst, o = s.ask(dst, agreement, q.act)
		all = all.Worst(o)
	}
	return dst, settled(all)
}

// ask appends the findings of one whole agreement.
func (s *Snapshot) ask(dst []Finding, agreement uint32, act *record.Act) ([]Finding, evaluate.Outcome) {
	m := s.agreed.at(agreement)
	p := s.prepared(agreement)
	if act.Event != "" && !p.Declares(act.Event) {
		conduct, ok := asConduct(act)
		if !ok {
			return dst, settled(0)
		}
		act = conduct
	}
	var room [16]evaluate.Found
	found, o := p.Append(room[:0], act, s)
	for _, f := range found {
		term := m.first + f.Rule
		if f.Rule >= m.terms {
			term = agreement | onWhole
		}
		dst = append(dst, Finding{term, f.Outcome})
	}
	return dst, o
}

// asConduct is what an act is to an agreement whose step it is not: the conduct that it describes. What was not done is nothing to
// it, for which it reports false.
func asConduct(act *record.Act) (*record.Act, bool) {
	conduct := *act
	conduct.Event = ""
	return &conduct, !act.Omission
}

// search decides an act of which it is not known whose it is, or that says more than compiled bars know of.
func (s *Snapshot) search(dst []Finding, q *Query) ([]Finding, evaluate.Outcome) {
	first := len(dst)
	var room [few]uint32
	w := whole(room[:0])
	doers := s.doers(nil, q.act)
	switch {
	case q.plain:
		return s.searchAll(dst, first, w, q)
	case doers != nil && s.shared.words.readable(q.act):
		for _, id := range doers {
			w = s.bucket(id).agreements(s, w)
		}
		w = w.with(s.anybody...)
	default:
		for i := range s.agreed.count {
			if s.agreed.at(i).literal != nil {
				w = append(w, i)
			}
		}
	}
	return s.asked(dst, first, w, q)
}

// searchAll holds an act of somebody who is not known against all bars, and all agreements without a compiled form.
func (s *Snapshot) searchAll(dst []Finding, first int, w whole, q *Query) ([]Finding, evaluate.Outcome) {
	for id := range s.actors.count {
		dst, _ = s.scan(dst, s.actors.at(id), q, true)
	}
	byTerm := func(a, b Finding) int { return cmp.Compare(a.term, b.term) }
	slices.SortFunc(dst[first:], byTerm) // a bar of several persons has been found with each
	dst = dst[:first+len(slices.CompactFunc(dst[first:], func(a, b Finding) bool { return a.term == b.term }))]
	for i := range s.agreed.count {
		if s.agreed.at(i).prepared() != nil {
			w = append(w, i)
		}
	}
	return s.wholes(dst, first, w, q)
}

// doers are all who do something in an act. Nil: somebody is not known.
func (s *Snapshot) doers(out []uint32, act *record.Act) []uint32 {
	if act.By == "" {
		return nil
	}
	return s.allDoers(out, act)
}

// allDoers are all doers of an act, or of one that it commits to, who then may be its own doer.
func (s *Snapshot) allDoers(out []uint32, act *record.Act) []uint32 {
	for _, name := range act.Doers() {
		id := s.person(name)
		if id >= noName || id == nobody {
			return nil
		}
		out = append(out, id)
	}
	for i := range act.Commits {
		if out = s.allDoers(out, &act.Commits[i]); out == nil {
			return nil
		}
	}
	return out
}
