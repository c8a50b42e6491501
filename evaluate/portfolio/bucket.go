package portfolio

import (
	"encoding/binary"

	"github.com/pacta-go/pacta/obligation/scope"
)

// bucket is all that bears on the acts of one person: compiled bars, and agreements that have no compiled form.
type bucket struct {
	slab []uint32
	more *more
}

// more is what only some buckets have.
type more struct {
	rows   *rows
	others []uint32 // agreements
}

// alone reports whether compiled bars are all that bears on the person.
func (b *bucket) alone() bool { return b.more == nil || len(b.more.others) == 0 }

// agreements adds all agreements that bear on the person.
func (b *bucket) agreements(s *Snapshot, w whole) whole {
	for slab := b.slab; len(slab) > headWords-1; slab = slab[slab[wordShape]&mostLength:] {
		w = w.with(s.terms.at(slab[wordTerm]).agreement)
	}
	if b.more != nil {
		w = w.with(b.more.others...)
	}
	return w
}

// rows say which bars of a large bucket can bear on an act at a place: a bit for each bar, a row for each number. Rows that are alike
// are stored once.
type rows struct {
	starts []uint32 // of the bars, in the slab
	width  int      // words of a row
	dims   [2]dimRows
}

type dimRows struct {
	bits  []uint64
	here  []uint16    // for each number: the row of bars that cover it
	below []uint16    // for each number: the row of bars that meet the run of the word that begins there
	runs  []scope.Run // those runs
	full  int         // the row of all bars
}

// manyBars is from how many bars on a bucket gets rows.
const manyBars = 16

// mostRows is how many rows can be told apart.
const mostRows = 1<<15 - 1

// find is the row for a place: of those bars that are not surely elsewhere.
func (r *rows) find(dim int, at scope.Run) []uint64 {
	d := &r.dims[dim]
	row := d.full
	switch {
	case at.End == at.First+1:
		row = int(d.here[at.First])
	case d.runs[at.First] == at:
		row = int(d.below[at.First])
	}
	return d.bits[row*r.width:][:r.width]
}

// index makes the rows of a bucket that has many bars.
func (w *words) index(slab []uint32) *rows {
	r := &rows{}
	for at := 0; at < len(slab); at += int(slab[at+wordShape] & mostLength) {
		r.starts = append(r.starts, uint32(at))
	}
	if len(r.starts) <= manyBars || w.dims[activity].Points()+w.dims[territory].Points() > mostRows {
		return nil
	}
	r.width = (len(r.starts) + 63) / 64
	for dim := range r.dims {
		r.dims[dim] = r.dim(slab, dim, w.dims[dim])
	}
	return r
}

// dim makes the rows of one dimension.
func (r *rows) dim(slab []uint32, dim int, n numbered) dimRows {
	points := int(n.Points())
	d := dimRows{here: make([]uint16, points), below: make([]uint16, points), runs: make([]scope.Run, points)}
	for _, at := range n.spots {
		if run := at.run; run.End > run.First+1 && run.End > d.runs[run.First].End {
			d.runs[run.First] = run
		}
	}
	cover := make([]uint64, points*r.width) // a row for each number
	for i, start := range r.starts {
		runs := runsOf(slab[start:], dim)
		if len(runs) == 0 {
			runs = []uint32{uint32(points)} // everywhere
		}
		for _, run := range runs {
			for p := int(run >> 16); p < int(run&0xffff); p++ {
				cover[p*r.width+i/64] |= 1 << (i % 64)
			}
		}
	}
	s := rowStore{rows: r, known: map[string]uint16{}}
	row := make([]uint64, r.width)
	for p := range points {
		d.here[p] = s.add(cover[p*r.width:][:r.width])
		if run := d.runs[p]; run != (scope.Run{}) {
			clear(row)
			for q := int(run.First); q < int(run.End); q++ {
				for i, word := range cover[q*r.width:][:r.width] {
					row[i] |= word
				}
			}
			d.below[p] = s.add(row)
		}
	}
	for i := range row {
		row[i] = ^uint64(0)
	}
	if rest := len(r.starts) % 64; rest != 0 {
		row[len(row)-1] = 1<<rest - 1
	}
	d.full = int(s.add(row))
	d.bits = s.bits
	return d
}

// rowStore keeps rows, those that are alike once.
type rowStore struct {
	*rows
	bits  []uint64
	known map[string]uint16
	key   []byte
}

// add is the place of a row.
func (s *rowStore) add(row []uint64) uint16 {
	s.key = s.key[:0]
	for _, word := range row {
		s.key = binary.LittleEndian.AppendUint64(s.key, word)
	}
	at, ok := s.known[string(s.key)]
	if !ok {
		at = uint16(len(s.bits) / s.width)
		s.known[string(s.key)] = at
		s.bits = append(s.bits, row...)
	}
	return at
}

// runsOf are the runs of a bar in a dimension, as they are encoded.
func runsOf(e []uint32, dim int) []uint32 {
	shape := e[wordShape]
	at := headWords + int(shape>>lengthBits&mostCount)
	if shape&shapeLimit != 0 {
		at += 3
	}
	acts := int(shape >> (lengthBits + countBits) & mostCount)
	if dim == activity {
		return e[at : at+acts]
	}
	return e[at+acts : at+acts+int(shape>>(lengthBits+2*countBits)&mostCount)]
}
