rounds-carries-on = This carries on from: { $title }
# button
rounds-earlier = What came of it
# button
rounds-so-far = What happened so far
rounds-told-of-earlier = What came of the round before
rounds-told-so-far = What happened so far
rounds-nothing-told = There is no feedback yet.
rounds-day = Date: { $day }
