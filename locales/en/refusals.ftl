refused-closed = This engagement has closed, or its closing date has passed: { $what }. Give it a new id and new dates.
refused-harmful = This engagement is open, and people have answered it as it stands. It cannot take a change of: { $what }. Put these back as they were, or close it and publish a new one.
refused-key-missing = A key is missing from the key directory: { $what }. Set DRWS_KEY_DIR to the directory that was used when it was published.
refused-storage-down = The database cannot be opened. Check DRWS_DATABASE_URL, the room on the disk and the right to write. Nothing has changed.
refused-unknown = No engagement has been published by this name: { $what }. To see the names: python -m bot list
refused-unsafe = The storage is not safe, so nothing is started. Mend this: { $what }
refused-unexpected = Something went wrong that was not expected: { $what }. Please tell those who maintain Drws.
refused-dictionaries = The check of words needs packages that are not installed here. To install them: make words
