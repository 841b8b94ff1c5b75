<%@ Language="VBScript" CodePage="65001" EnableSessionState="False" %>
<%
Option Explicit
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
%>
<!-- #include file="lib/clock.asp" -->
<!-- #include file="lib/file_log.asp" -->
<!-- #include file="lib/setup.asp" -->
<%
' The gateway posts here. shop.asp goes on with lib/pages/notify.asp, once there is something to go on with.
Sub AlipayCrossBorderLogSetUp(text)
  Dim log, files
  On Error Resume Next
  Set files = Server.CreateObject("Scripting.FileSystemObject")
  Set log = New AlipayCrossBorderFileLog
  log.Init files.BuildPath(AlipayCrossBorderDataFolder(""), "kit.log"), Nothing
  log.Write text
End Sub

If Len(AlipayCrossBorderNotSetUp()) = 0 Then Server.Transfer "shop.asp"
AlipayCrossBorderLogSetUp AlipayCrossBorderNotSetUp()
Response.Clear
Response.ContentType = "text/plain"
Response.Charset = "utf-8"
Response.CacheControl = "no-store"
Response.Write "fail"
Response.End
%>
