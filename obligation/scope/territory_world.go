package scope

// worldTree is the outline that worldOutline returns: a region above its sub-regions, these above their countries in
// the alphabet's order, a country above its subdivisions. A line gives the name that a contract would print, then for a
// country its ISO 3166-1 alpha-2 and alpha-3 codes, for a subdivision its ISO 3166-2 code, then other names.
const worldTree = `World = worldwide
	Africa
		Northern Africa
			Algeria = DZ = DZA
			Egypt = EG = EGY
			Libya = LY = LBY
			Morocco = MA = MAR
			Sudan = SD = SDN
			Tunisia = TN = TUN
			Western Sahara = EH = ESH
		Sub-Saharan Africa
			Eastern Africa
				British Indian Ocean Territory = IO = IOT
				Burundi = BI = BDI
				Comoros = KM = COM
				Djibouti = DJ = DJI
				Eritrea = ER = ERI
				Ethiopia = ET = ETH
				French Southern Territories = TF = ATF
				Kenya = KE = KEN
				Madagascar = MG = MDG
				Malawi = MW = MWI
				Mauritius = MU = MUS
				Mayotte = YT = MYT
				Mozambique = MZ = MOZ
				Réunion = RE = REU = Reunion
				Rwanda = RW = RWA
				Seychelles = SC = SYC
				Somalia = SO = SOM
				South Sudan = SS = SSD
				Tanzania = TZ = TZA = United Republic of Tanzania
				Uganda = UG = UGA
				Zambia = ZM = ZMB
				Zimbabwe = ZW = ZWE
			Middle Africa
				Angola = AO = AGO
				Cameroon = CM = CMR
				Central African Republic = CF = CAF
				Chad = TD = TCD
				Democratic Republic of the Congo = CD = COD = DR Congo = DRC = Congo-Kinshasa
				Equatorial Guinea = GQ = GNQ
				Gabon = GA = GAB
				Republic of the Congo = CG = COG = Congo-Brazzaville
				Sao Tome and Principe = ST = STP = São Tomé and Príncipe
			Southern Africa
				Botswana = BW = BWA
				Eswatini = SZ = SWZ = Swaziland
				Lesotho = LS = LSO
				Namibia = NA = NAM
				South Africa = ZA = ZAF = Republic of South Africa
			Western Africa
				Benin = BJ = BEN
				Burkina Faso = BF = BFA
				Cape Verde = CV = CPV = Cabo Verde
				Gambia = GM = GMB
				Ghana = GH = GHA
				Guinea = GN = GIN
				Guinea-Bissau = GW = GNB
				Ivory Coast = CI = CIV = Côte d'Ivoire = Cote d'Ivoire
				Liberia = LR = LBR
				Mali = ML = MLI
				Mauritania = MR = MRT
				Niger = NE = NER
				Nigeria = NG = NGA
				Saint Helena = SH = SHN = Saint Helena Ascension and Tristan da Cunha
				Senegal = SN = SEN
				Sierra Leone = SL = SLE
				Togo = TG = TGO
	Americas
		Latin America and the Caribbean
			Caribbean
				Anguilla = AI = AIA
				Antigua and Barbuda = AG = ATG
				Aruba = AW = ABW
				Bahamas = BS = BHS
				Barbados = BB = BRB
				British Virgin Islands = VG = VGB = BVI
				Caribbean Netherlands = BQ = BES = Bonaire Sint Eustatius and Saba
				Cayman Islands = KY = CYM
				Cuba = CU = CUB
				Curaçao = CW = CUW = Curacao
				Dominica = DM = DMA
				Dominican Republic = DO = DOM
				Grenada = GD = GRD
				Guadeloupe = GP = GLP
				Haiti = HT = HTI
				Jamaica = JM = JAM
				Martinique = MQ = MTQ
				Montserrat = MS = MSR
				Puerto Rico = PR = PRI
				Saint Barthélemy = BL = BLM = Saint Barthelemy
				Saint Kitts and Nevis = KN = KNA
				Saint Lucia = LC = LCA
				Saint Martin = MF = MAF = Saint Martin French part
				Saint Vincent and the Grenadines = VC = VCT
				Sint Maarten = SX = SXM = Sint Maarten Dutch part
				Trinidad and Tobago = TT = TTO
				Turks and Caicos Islands = TC = TCA
				US Virgin Islands = VI = VIR = United States Virgin Islands = U.S. Virgin Islands = USVI
			Central America
				Belize = BZ = BLZ
				Costa Rica = CR = CRI
				El Salvador = SV = SLV
				Guatemala = GT = GTM
				Honduras = HN = HND
				Mexico = MX = MEX
				Nicaragua = NI = NIC
				Panama = PA = PAN
			South America
				Argentina = AR = ARG
				Bolivia = BO = BOL = Plurinational State of Bolivia
				Bouvet Island = BV = BVT
				Brazil = BR = BRA
				Chile = CL = CHL
				Colombia = CO = COL
				Ecuador = EC = ECU
				Falkland Islands = FK = FLK = Malvinas
				French Guiana = GF = GUF
				Guyana = GY = GUY
				Paraguay = PY = PRY
				Peru = PE = PER
				South Georgia and the South Sandwich Islands = GS = SGS
				Suriname = SR = SUR
				Uruguay = UY = URY
				Venezuela = VE = VEN = Bolivarian Republic of Venezuela
		Northern America
			Bermuda = BM = BMU
			Canada = CA = CAN
				Alberta = CA-AB
				British Columbia = CA-BC
				Manitoba = CA-MB
				New Brunswick = CA-NB
				Newfoundland and Labrador = CA-NL
				Northwest Territories = CA-NT
				Nova Scotia = CA-NS
				Nunavut = CA-NU
				Ontario = CA-ON
				Prince Edward Island = CA-PE = PEI
				Quebec = CA-QC = Québec
				Saskatchewan = CA-SK
				Yukon = CA-YT = Yukon Territory
			Greenland = GL = GRL
			Saint Pierre and Miquelon = PM = SPM
			US = USA = U.S. = U.S.A. = United States = United States of America
				Alabama = US-AL
				Alaska = US-AK
				Arizona = US-AZ
				Arkansas = US-AR
				California = US-CA
				Colorado = US-CO
				Connecticut = US-CT
				Delaware = US-DE
				District of Columbia = US-DC = Washington DC = Washington D.C.
				Florida = US-FL
				US-GA = State of Georgia
				Hawaii = US-HI
				Idaho = US-ID
				Illinois = US-IL
				Indiana = US-IN
				Iowa = US-IA
				Kansas = US-KS
				Kentucky = US-KY
				Louisiana = US-LA
				Maine = US-ME
				Maryland = US-MD
				Massachusetts = US-MA
				Michigan = US-MI
				Minnesota = US-MN
				Mississippi = US-MS
				Missouri = US-MO
				Montana = US-MT
				Nebraska = US-NE
				Nevada = US-NV
				New Hampshire = US-NH
				New Jersey = US-NJ
				New Mexico = US-NM
				New York = US-NY = New York State = State of New York
				North Carolina = US-NC
				North Dakota = US-ND
				Ohio = US-OH
				Oklahoma = US-OK
				Oregon = US-OR
				Pennsylvania = US-PA
				Rhode Island = US-RI
				South Carolina = US-SC
				South Dakota = US-SD
				Tennessee = US-TN
				Texas = US-TX
				Utah = US-UT
				Vermont = US-VT
				Virginia = US-VA
				Washington = US-WA = Washington State = State of Washington
				West Virginia = US-WV
				Wisconsin = US-WI
				Wyoming = US-WY
	Antarctica = AQ = ATA
	Asia
		Central Asia
			Kazakhstan = KZ = KAZ
			Kyrgyzstan = KG = KGZ = Kyrgyz Republic
			Tajikistan = TJ = TJK
			Turkmenistan = TM = TKM
			Uzbekistan = UZ = UZB
		Eastern Asia
			China = CN = CHN = Mainland China
			Hong Kong = HK = HKG = Hong Kong SAR
			Japan = JP = JPN
			Macao = MO = MAC = Macau = Macao SAR = Macau SAR
			Mongolia = MN = MNG
			North Korea = KP = PRK = Democratic People's Republic of Korea = DPRK
			South Korea = KR = KOR = Republic of Korea = ROK
			Taiwan = TW = TWN
		South-eastern Asia = Southeast Asia = Southeastern Asia
			Brunei = BN = BRN = Brunei Darussalam
			Cambodia = KH = KHM
			Indonesia = ID = IDN
			Laos = LA = LAO = Lao People's Democratic Republic = Lao PDR
			Malaysia = MY = MYS
			Myanmar = MM = MMR = Burma
			Philippines = PH = PHL
			Singapore = SG = SGP = Republic of Singapore
			Thailand = TH = THA
			Timor-Leste = TL = TLS = East Timor
			Vietnam = VN = VNM = Viet Nam
		Southern Asia
			Afghanistan = AF = AFG
			Bangladesh = BD = BGD
			Bhutan = BT = BTN
			India = IN = IND
			Iran = IR = IRN = Islamic Republic of Iran
			Maldives = MV = MDV
			Nepal = NP = NPL
			Pakistan = PK = PAK
			Sri Lanka = LK = LKA
		Western Asia
			Armenia = AM = ARM
			Azerbaijan = AZ = AZE
			Bahrain = BH = BHR
			Cyprus = CY = CYP
			Georgia = GE = GEO = Republic of Georgia
			Iraq = IQ = IRQ
			Israel = IL = ISR
			Jordan = JO = JOR
			Kuwait = KW = KWT
			Lebanon = LB = LBN
			Oman = OM = OMN
			Palestine = PS = PSE = State of Palestine
			Qatar = QA = QAT
			Saudi Arabia = SA = SAU = Kingdom of Saudi Arabia = KSA
			Syria = SY = SYR = Syrian Arab Republic
			Turkey = TR = TUR = Türkiye = Turkiye
			United Arab Emirates = AE = ARE = UAE
			Yemen = YE = YEM
	Europe
		Eastern Europe
			Belarus = BY = BLR
			Bulgaria = BG = BGR
			Czechia = CZ = CZE = Czech Republic
			Hungary = HU = HUN
			Moldova = MD = MDA = Republic of Moldova
			Poland = PL = POL
			Romania = RO = ROU
			Russia = RU = RUS = Russian Federation
			Slovakia = SK = SVK = Slovak Republic
			Ukraine = UA = UKR
		Northern Europe
			Åland Islands = AX = ALA = Åland = Aland Islands = Aland
			Channel Islands
				Guernsey = GG = GGY
				Jersey = JE = JEY
			Denmark = DK = DNK
			Estonia = EE = EST
			Faroe Islands = FO = FRO
			Finland = FI = FIN
			Iceland = IS = ISL
			Ireland = IE = IRL = Republic of Ireland
			Isle of Man = IM = IMN
			Latvia = LV = LVA
			Lithuania = LT = LTU
			Norway = NO = NOR
			Svalbard and Jan Mayen = SJ = SJM
			Sweden = SE = SWE
			UK = GB = GBR = U.K. = United Kingdom = United Kingdom of Great Britain and Northern Ireland
				England = GB-ENG
				Northern Ireland = GB-NIR
				Scotland = GB-SCT
				Wales = GB-WLS
		Southern Europe
			Albania = AL = ALB
			Andorra = AD = AND
			Bosnia and Herzegovina = BA = BIH
			Croatia = HR = HRV
			Gibraltar = GI = GIB
			Greece = GR = GRC = Hellenic Republic
			Italy = IT = ITA
			Malta = MT = MLT
			Montenegro = ME = MNE
			North Macedonia = MK = MKD
			Portugal = PT = PRT
			San Marino = SM = SMR
			Serbia = RS = SRB
			Slovenia = SI = SVN
			Spain = ES = ESP
			Vatican City = VA = VAT = Holy See
		Western Europe
			Austria = AT = AUT
			Belgium = BE = BEL
			France = FR = FRA
			Germany = DE = DEU = Federal Republic of Germany
			Liechtenstein = LI = LIE
			Luxembourg = LU = LUX
			Monaco = MC = MCO
			Netherlands = NL = NLD
			Switzerland = CH = CHE = Swiss Confederation
	Oceania
		Australia and New Zealand
			Australia = AU = AUS
			Christmas Island = CX = CXR
			Cocos Islands = CC = CCK = Keeling Islands = Cocos Keeling Islands
			Heard Island and McDonald Islands = HM = HMD
			New Zealand = NZ = NZL
			Norfolk Island = NF = NFK
		Melanesia
			Fiji = FJ = FJI
			New Caledonia = NC = NCL
			Papua New Guinea = PG = PNG
			Solomon Islands = SB = SLB
			Vanuatu = VU = VUT
		Micronesian sub-region = Micronesia sub-region
			Federated States of Micronesia = FM = FSM
			Guam = GU = GUM
			Kiribati = KI = KIR
			Marshall Islands = MH = MHL
			Nauru = NR = NRU
			Northern Mariana Islands = MP = MNP
			Palau = PW = PLW
			United States Minor Outlying Islands = UM = UMI = US Minor Outlying Islands
		Polynesia
			American Samoa = AS = ASM
			Cook Islands = CK = COK
			French Polynesia = PF = PYF
			Niue = NU = NIU
			Pitcairn = PN = PCN = Pitcairn Islands
			Samoa = WS = WSM
			Tokelau = TK = TKL
			Tonga = TO = TON
			Tuvalu = TV = TUV
			Wallis and Futuna = WF = WLF
`
