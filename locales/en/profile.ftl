profile-description = Drws: have your say on what public services in Wales decide, and hear what happened next.
profile-short = Have your say, and hear what came of it.
