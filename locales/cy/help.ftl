# reviewed:
help-title = Cymorth
# reviewed:
help-how = Dewiswch rywbeth sydd ar agor a darllenwch amdano. Yna atebwch drwy bwyso botwm neu ysgrifennu neges. Gallwch chi hepgor cwestiwn, mynd yn ôl a newid ateb cyn anfon. Os byddwch chi'n gadael, bydd eich drafft yn aros am 7 diwrnod.
# reviewed:
help-person = I siarad â pherson, defnyddiwch y manylion o dan 'Mwy o wybodaeth'.
