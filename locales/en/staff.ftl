staff-joined = This chat now hears what is for the staff of this service: { $service }. It is warned when feedback is due. To leave: /updates
staff-link-over = This link has been used, or its week is over. A new one is needed.
staff-warnings = Warnings for staff: { $service }
