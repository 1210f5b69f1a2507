# reviewed:
help-how = Dewisa rywbeth sydd ar agor a darllena amdano. Yna ateba drwy bwyso botwm neu ysgrifennu neges. Gelli di hepgor cwestiwn, mynd yn ôl a newid ateb cyn anfon. Os byddi di'n gadael, bydd dy ddrafft yn aros am 7 diwrnod.
# reviewed:
help-person = I siarad â pherson, defnyddia'r manylion o dan 'Mwy o wybodaeth'.
