<%-- Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it. --%>
<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" isELIgnored="true" %>
<%@ page import="alipaycrossborder.Html, alipaycrossborder.Order, alipaycrossborder.ReturnPage" %>
<%
    // request.getParameter would decode the query in the container's charset.
    ReturnPage back = ReturnPage.answer(application.getResourceAsStream("/WEB-INF/config.properties"), application::log,
            request.getQueryString());
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(back.status());
    if (back.order() != null && back.order().state() == Order.State.OPEN) {
        response.setHeader("Refresh", "2");
    }
%>
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sample shop</title>
<style>
*{box-sizing:border-box}
body{margin:0;background:#eef1f5;color:#1c2733;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans CJK SC","Microsoft YaHei",sans-serif}
main{max-width:34rem;margin:3rem auto;background:#fff;border-radius:14px;box-shadow:0 1px 2px #0002,0 8px 30px #1c273314;overflow:hidden}
header{padding:1.1rem 2rem;background:#12507b;color:#fff;font-weight:600;letter-spacing:.01em}
section{padding:1.6rem 2rem 2rem}
section>:last-child{margin-bottom:0}
h1{margin:0 0 .4rem;font-size:1.5rem;line-height:1.25;text-wrap:balance}
p{margin:.4rem 0 1.2rem;color:#4a5866}
label{display:flex;gap:.9rem;align-items:center;padding:.9rem 1rem;margin:.6rem 0;border:1px solid #d5dce4;border-radius:10px;cursor:pointer}
label:hover,label:focus-within{border-color:#12507b;background:#f4f8fb}
label span{flex:1}
label b{font-variant-numeric:tabular-nums;white-space:nowrap}
button{font:inherit;font-weight:600;margin-top:1rem;padding:.8rem 1.6rem;border:0;border-radius:10px;background:#12507b;color:#fff;cursor:pointer}
button:hover{background:#0d3d5e}
button:focus-visible,a:focus-visible,input:focus-visible{outline:3px solid #6bb3e4;outline-offset:2px}
dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem 1.2rem;margin:1.2rem 0;padding:1rem 1.2rem;background:#f4f6f9;border-radius:10px}
dt{color:#5b6875}
dd{margin:0;text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
a{color:#12507b}
footer{padding:.9rem 2rem;border-top:1px solid #e6ebf0;color:#5b6875;font-size:.85rem}
.paid h1{color:#14713d}
.closed h1{color:#8a3b12}
@media(max-width:36rem){main{margin:0;border-radius:0;min-height:100vh}}
</style>
</head>
<body>
<main>
<header>Sample shop</header>
<% if (!back.problem().isEmpty()) { %>
<section>
<h1>This page does not work yet</h1>
<p><%= Html.escape(back.problem()) %></p>
</section>
<% } else if (back.status() == 400) { %>
<section>
<h1>No order can be shown</h1>
<p>This address does not come from the gateway, or it was changed on its way.</p>
</section>
<% } else if (back.order() == null) { %>
<section>
<h1>No order can be shown</h1>
<p>The shop has no such order.</p>
</section>
<% } else { %>
<section class="<%= back.order().state().name().toLowerCase(java.util.Locale.ROOT) %>">
<% if (back.order().state() == Order.State.PAID) { %>
<h1>Thank you, your payment has arrived</h1>
<p>The gateway has confirmed it, and your order is on its way.</p>
<% } else if (back.order().state() == Order.State.CLOSED) { %>
<h1>This order was closed without a payment</h1>
<p>Nothing was taken from your account. You can order again whenever you like.</p>
<% } else { %>
<h1>Your payment is being confirmed</h1>
<p>The gateway tells us as soon as it is through; this page looks again every two seconds.</p>
<% } %>
<dl>
<dt>Order</dt><dd><%= Html.escape(back.order().number()) %></dd>
<dt>Amount</dt><dd><%= Html.escape(back.price()) %> </dd>
</dl>
<p><a href="checkout.jsp">Back to the shop</a></p>
</section>
<% } %>
<footer>Alipay Cross-Border E-Payment</footer>
</main>
</body>
</html>
