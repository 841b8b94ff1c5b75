<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' What has still to be copied, as a sentence; empty when all is there. The pages look before they transfer to shop.asp,
' since a page cannot include a file that may be missing.
Function AlipayCrossBorderNotSetUp()
  AlipayCrossBorderNotSetUp = ""
  If Len(AlipayCrossBorderNotSetUp) = 0 Then AlipayCrossBorderNotSetUp = AlipayCrossBorderNotCopied("config.sample.asp", "config.asp")
  If Len(AlipayCrossBorderNotSetUp) = 0 Then AlipayCrossBorderNotSetUp = AlipayCrossBorderNotCopied("handlers.sample.asp", "handlers.asp")
End Function

Function AlipayCrossBorderNotCopied(sample, copy)
  Dim files
  Set files = Server.CreateObject("Scripting.FileSystemObject")
  AlipayCrossBorderNotCopied = ""
  If Not files.FileExists(Server.MapPath(copy)) Then AlipayCrossBorderNotCopied = "Copy " & sample & " to " & copy & " and fill it in"
End Function
%>
