# reviewed:
poster-scan = Pwyntia gamera dy ffôn at y cod.
