declining-sure = Send without a receipt?
    .easy = Do you want to send without a receipt?
declining-anonymous = Without a receipt nobody can find this response again, and that includes you. It can never be shown, changed or taken back.
    .easy = Without a receipt nobody can find your answers again. You cannot find them, either. Nobody can ever show them, change them or take them back.
declining-confidential = Without a receipt you cannot see this response here, change it or take it back. The team can still find it. To delete it with all else that we hold about you: /forget
    .easy = Without a receipt you cannot see your answers here. You cannot change them or take them back, either. The team can still find them. To delete all that we hold about you: /forget
# button
declining-back = ← Back to my answers
# button
declining-send = I understand. Send without a receipt
