module github.com/pacta-go/pacta/schema

go 1.26

require (
	github.com/pacta-go/pacta v0.0.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
)

require (
	github.com/google/go-cmp v0.7.0 // indirect
	github.com/shopspring/decimal v1.6.0 // indirect
	golang.org/x/text v0.14.0 // indirect
)

replace github.com/pacta-go/pacta => ../
