package when

// Kinds lists every kind of condition, each by its zero value. Whatever must know all of them, such as decoding, reads
// this list.
func Kinds() []Condition {
	return []Condition{
		Fact(""), Standard(""), Did(""), Done{}, Passed{}, Total{}, Figure{}, InBreach{}, Uncured{}, Ended{},
		During{}, Is{},
		Phrase(""), Always{}, All{}, Any{}, Negated{},
	}
}
