# reviewed:
rounds-carries-on = Mae hyn yn dilyn: { $title }
# reviewed:
rounds-earlier = Beth ddaeth o hynny
# reviewed:
rounds-so-far = Beth sydd wedi digwydd hyd yn hyn
# reviewed:
rounds-told-of-earlier = Beth ddaeth o'r rownd flaenorol
# reviewed:
rounds-told-so-far = Beth sydd wedi digwydd hyd yn hyn
# reviewed:
rounds-nothing-told = Does dim adborth eto.
# reviewed:
rounds-day = Dyddiad: { $day }
