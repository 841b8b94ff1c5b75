Option Explicit
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
' The list of the commands.
WScript.Echo "Usage: cscript //nologo COMMAND.vbs [--csv] [--help] ..."
WScript.Echo ""
WScript.Echo "Commands, run by a person or by cron on the shop's server:"
WScript.Echo "  refund        Refund a paid order, wholly or partly"
WScript.Echo "  batch-refund  Refund many orders by one file"
WScript.Echo "  query         Ask the gateway what became of an order"
WScript.Echo "  reconcile     Compare the gateway's file of a day with the shop's orders"
WScript.Echo "  settlement    Show what the gateway settled"
WScript.Echo "  rates         Show the exchange rates of the day"
WScript.Echo "  catch-up      Ask about orders that stayed open, and mark those that were paid or closed"
WScript.Echo ""
WScript.Echo "--csv   CSV instead of a table"
WScript.Echo "--help  this text"
WScript.Echo ""
WScript.Echo "Exit codes: 0 done; 1 refused by the gateway, or differences; 2 wrong usage or bad input, nothing was sent; 3 try again later"
