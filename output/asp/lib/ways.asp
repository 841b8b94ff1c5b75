<%
' Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.

' How the merchant's server calls a service.
Class AlipayCrossBorderWay
  Public Method     ' get or post
  Public Repeatable ' True: it may be called again when it went wrong
  Public Pause      ' seconds between two calls; 0: none
  Public Answer     ' a AlipayCrossBorderAnswerForm
  Public Upload     ' a AlipayCrossBorderUploadForm, or Nothing

  Private Sub Class_Initialize()
    Set Upload = Nothing
  End Sub
End Class

' What the answer to a service looks like. Names are empty where there is no such thing.
Class AlipayCrossBorderAnswerForm
  Public Name
  Public IsTable
  Public Fields      ' a AlipayCrossBorderRules: what is read; without any, there is nothing to read
  Public Root
  Public Success
  Public Good        ' what Success is when all went well
  Public Refusal
  Public Response
  Public ResultField ' of an answer that says once more how it went
  Public ResultGood
  Public ResultCode
  Public Separator   ' of a table
  Public Prefix      ' of a text in the place of a table
  Public HasRest     ' True: the last column takes all that is left
  Public Texts       ' texts in the place of a table, and their codes; empty for "no records"

  Private Sub Class_Initialize()
    ResultField = ""
    ResultCode = ""
    Prefix = ""
    Set Fields = New AlipayCrossBorderRules
    Set Texts = Server.CreateObject("Scripting.Dictionary")
  End Sub
End Class

' The file that goes with a service: lines of values.
Class AlipayCrossBorderUploadForm
  Public Field
  Public File
  Public Separator
  Public LineEnd
  Public Most       ' lines
  Public UniqueName ' of the column whose values differ from line to line; empty: none
  Public Columns    ' a AlipayCrossBorderRules

  Private Sub Class_Initialize()
    UniqueName = ""
    Set Columns = New AlipayCrossBorderRules
  End Sub
End Class

' The way of a service; Nothing for one that the server does not call.
Function AlipayCrossBorderWayOf(service)
  Set AlipayCrossBorderWayOf = Nothing
  If AlipayCrossBorderSame(service, "alipay.acquire.customs") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderAlipayAcquireCustomsWay()
  If AlipayCrossBorderSame(service, "alipay.acquire.refund.query") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderAlipayAcquireRefundQueryWay()
  If AlipayCrossBorderSame(service, "alipay.overseas.acquire.customs.query") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderAlipayOverseasAcquireCustomsQueryWay()
  If AlipayCrossBorderSame(service, "alipay.overseas.secmerchant.online.maintain") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderAlipayOverseasSecmerchantOnlineMaintainWay()
  If AlipayCrossBorderSame(service, "alipay.overseas.secmerchant.online.queryStatus") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderAlipayOverseasSecmerchantOnlineQueryStatusWay()
  If AlipayCrossBorderSame(service, "forex_compare_file") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderForexCompareFileWay()
  If AlipayCrossBorderSame(service, "forex_liquidation_file") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderForexLiquidationFileWay()
  If AlipayCrossBorderSame(service, "forex_rate_file") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderForexRateFileWay()
  If AlipayCrossBorderSame(service, "forex_refund") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderForexRefundWay()
  If AlipayCrossBorderSame(service, "forex_refund_file") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderForexRefundFileWay()
  If AlipayCrossBorderSame(service, "single_trade_query") Then Set AlipayCrossBorderWayOf = AlipayCrossBorderSingleTradeQueryWay()
End Function
%>
