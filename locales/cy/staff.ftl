# reviewed:
staff-joined = Bydd y sgwrs hon nawr yn clywed beth sydd i staff y gwasanaeth hwn: { $service }. Bydd hi'n cael rhybudd pan fydd angen anfon adborth. I adael: /diweddariadau
# reviewed:
staff-link-over = Mae rhywun wedi defnyddio'r ddolen hon, neu mae ei hwythnos ar ben. Mae angen dolen newydd.
# reviewed:
staff-warnings = Rhybuddion i staff: { $service }
