<%-- Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it. --%>
<%@ page contentType="text/plain; charset=UTF-8" pageEncoding="UTF-8" session="false" trimDirectiveWhitespaces="true" isELIgnored="true" %>
<%@ page import="alipaycrossborder.NotifyPage, alipaycrossborder.Receipt" %>
<%
    // Nobody may call request.getParameter before: the container would read the body, in a charset of its own.
    Receipt receipt = NotifyPage.receive(application.getResourceAsStream("/WEB-INF/config.properties"), application::log,
            request.getInputStream(), request.getContentType());
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(receipt.status());
    out.print(receipt.body());
%>
