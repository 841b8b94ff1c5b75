// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pay in the browser of a phone: the parameters of {@link Gateway#createForexTradeWap}.
 *
 * <p>What is null is left out.
 */
public final class CreateForexTradeWap {
    static final Service TABLE = new Service("create_forex_trade_wap")
            .parameter(new Rule("service").required().always(Source.literal("create_forex_trade_wap")).bytes(64))
            .parameter(new Rule("partner").required().always(Source.config("partner")).bytes(16).format("digits"))
            .parameter(new Rule("_input_charset").required().always(Source.config("charset")).ignoringCase())
            .parameter(new Rule("notify_url").otherwise(Source.config("notify_url")).bytes(200).format("url"))
            .parameter(new Rule("return_url").otherwise(Source.config("return_url")).bytes(200).format("url"))
            .parameter(new Rule("subject").required().bytes(256))
            .parameter(new Rule("body").bytes(400))
            .parameter(new Rule("out_trade_no").required().bytes(64).format("order-number"))
            .parameter(new Rule("currency").required().equalTo(Source.config("currency")).bytes(10).format("currency")
                    .hint("the settlement currency is the one that is written in your contract (FAQ 10); set it in the config and send no other"))
            .parameter(new Rule("total_fee").format("amount").decimalsOf("currency").minimum("0.01").maximum("1000000.00"))
            .parameter(new Rule("rmb_fee").format("amount").decimals(2).minimum("0.01").maximum("1000000.00"))
            .parameter(new Rule("timeout_rule").allowed("5m", "10m", "15m", "30m", "1h", "2h", "3h", "5h", "10h", "12h", "1d", "3d", "7d", "15d"))
            .parameter(new Rule("order_gmt_create").format("datetime"))
            .parameter(new Rule("order_valid_time").format("digits").minimum("61").maximum("2592000"))
            .parameter(new Rule("auth_token"))
            .parameter(new Rule("supplier"))
            .parameter(new Rule("seller_id"))
            .parameter(new Rule("seller_name"))
            .parameter(new Rule("seller_industry"))
            .parameter(new Rule("secondary_merchant_id").bytes(64))
            .parameter(new Rule("secondary_merchant_name").bytes(64))
            .parameter(new Rule("secondary_merchant_industry").bytes(4).format("digits"))
            .parameter(new Rule("specified_pay_channel"))
            .parameter(new Rule("product_code").allowed("NEW_WAP_OVERSEAS_SELLER", "WAP_OVERSEAS_SELLER"))
            .parameter(new Rule("split_fund_info").json(new JsonParts(true, 10, "split_fund_info[0].transIn",
                    new Rule("transIn").required().bytes(16).format("digits"),
                    new Rule("amount").required().format("amount").decimals(2).minimum("0.01"),
                    new Rule("currency").required().bytes(3).format("capitals"),
                    new Rule("desc"))))
            .parameter(new Rule("trade_information").json(new JsonParts(false, 1, "trade_information.business_type",
                    new Rule("business_type").required().allowed("1", "2", "3", "4", "5"),
                    new Rule("hotel_name"),
                    new Rule("check_in_time").format("date"),
                    new Rule("check_out_time").format("date"),
                    new Rule("flight_number"),
                    new Rule("departure_time").format("minute"),
                    new Rule("admission_notice_url").format("url"),
                    new Rule("goods_info"),
                    new Rule("total_quantity").format("digits"))))
            .parameter(new Rule("refer_url").format("url"))
            .parameter(new Rule("payment_inst").allowed("ALIPAYCN", "ALIPAYHK"))
            .parameter(new Rule("app_pay").allowed("Y", "N"))
            .parameter(new Rule("merchant_url").format("url"))
            .tied(Constraint.exactlyOneOf("total_fee", "rmb_fee"))
            .tied(Constraint.goesTogether("order_gmt_create", "order_valid_time"));

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** The service of the gateway that is called; the kit fills it in when it is left out. */
    public CreateForexTradeWap service(String service) {
        parameters.put("service", service);
        return this;
    }

    /** Your merchant id (PID); the kit fills it in when it is left out (such as 2088101122136241). */
    public CreateForexTradeWap partner(String partner) {
        parameters.put("partner", partner);
        return this;
    }

    /** The charset of the bytes that are signed and sent; the kit fills it in when it is left out (such as utf-8). */
    public CreateForexTradeWap inputCharset(String inputCharset) {
        parameters.put("_input_charset", inputCharset);
        return this;
    }

    /** Where the notification goes; the kit fills it in when it is left out (such as https://shop.example/notify). */
    public CreateForexTradeWap notifyUrl(String notifyUrl) {
        parameters.put("notify_url", notifyUrl);
        return this;
    }

    /** Where the buyer comes back to; the kit fills it in when it is left out (such as https://shop.example/return). */
    public CreateForexTradeWap returnUrl(String returnUrl) {
        parameters.put("return_url", returnUrl);
        return this;
    }

    /** Short name of the goods; the buyer sees it, required (such as Kids clothing). */
    public CreateForexTradeWap subject(String subject) {
        parameters.put("subject", subject);
        return this;
    }

    /** Details of the goods. */
    public CreateForexTradeWap body(String body) {
        parameters.put("body", body);
        return this;
    }

    /** Your order number, unique for your partner id, required (such as 2009/04/291103). */
    public CreateForexTradeWap outTradeNo(String outTradeNo) {
        parameters.put("out_trade_no", outTradeNo);
        return this;
    }

    /** Settlement currency of your contract, required (such as USD). */
    public CreateForexTradeWap currency(String currency) {
        parameters.put("currency", currency);
        return this;
    }

    /** Price in the settlement currency (such as 100.30). */
    public CreateForexTradeWap totalFee(String totalFee) {
        parameters.put("total_fee", totalFee);
        return this;
    }

    /** Price in RMB; the settlement is still in the currency of the contract. */
    public CreateForexTradeWap rmbFee(String rmbFee) {
        parameters.put("rmb_fee", rmbFee);
        return this;
    }

    /** Time from the buyer's login to the payment; Alipay must have switched it on. */
    public CreateForexTradeWap timeoutRule(String timeoutRule) {
        parameters.put("timeout_rule", timeoutRule);
        return this;
    }

    /** When the order was made, GMT+8 (such as 2012-02-28 17:05:15). */
    public CreateForexTradeWap orderGmtCreate(String orderGmtCreate) {
        parameters.put("order_gmt_create", orderGmtCreate);
        return this;
    }

    /** Seconds from the redirect to the buyer's login (such as 21600). */
    public CreateForexTradeWap orderValidTime(String orderValidTime) {
        parameters.put("order_valid_time", orderValidTime);
        return this;
    }

    /** Token of the express login. */
    public CreateForexTradeWap authToken(String authToken) {
        parameters.put("auth_token", authToken);
        return this;
    }

    /** Seller name that the cashier page shows. */
    public CreateForexTradeWap supplier(String supplier) {
        parameters.put("supplier", supplier);
        return this;
    }

    /** Id of the seller behind a payment service provider (old name). */
    public CreateForexTradeWap sellerId(String sellerId) {
        parameters.put("seller_id", sellerId);
        return this;
    }

    /** Name of that seller (old name). */
    public CreateForexTradeWap sellerName(String sellerName) {
        parameters.put("seller_name", sellerName);
        return this;
    }

    /** Industry of that seller (old name). */
    public CreateForexTradeWap sellerIndustry(String sellerIndustry) {
        parameters.put("seller_industry", sellerIndustry);
        return this;
    }

    /** Id of the seller behind a payment service provider (such as A00000000001). */
    public CreateForexTradeWap secondaryMerchantId(String secondaryMerchantId) {
        parameters.put("secondary_merchant_id", secondaryMerchantId);
        return this;
    }

    /** Name of that seller (such as Muku). */
    public CreateForexTradeWap secondaryMerchantName(String secondaryMerchantName) {
        parameters.put("secondary_merchant_name", secondaryMerchantName);
        return this;
    }

    /** Industry of that seller, a merchant category code (such as 7011). */
    public CreateForexTradeWap secondaryMerchantIndustry(String secondaryMerchantIndustry) {
        parameters.put("secondary_merchant_industry", secondaryMerchantIndustry);
        return this;
    }

    /** A fixed pay channel. */
    public CreateForexTradeWap specifiedPayChannel(String specifiedPayChannel) {
        parameters.put("specified_pay_channel", specifiedPayChannel);
        return this;
    }

    /** Product of your contract (such as NEW_WAP_OVERSEAS_SELLER). */
    public CreateForexTradeWap productCode(String productCode) {
        parameters.put("product_code", productCode);
        return this;
    }

    /** How the amount is split, entry N from 0: Who gets it, an id that begins with 2088, required (such as 2088101122136241). */
    public CreateForexTradeWap splitFundInfoTransIn(int n, String transIn) {
        parameters.put("split_fund_info" + "[" + n + "]." + "transIn", transIn);
        return this;
    }

    /** How the amount is split, entry N from 0: How much, required (such as 10.00). */
    public CreateForexTradeWap splitFundInfoAmount(int n, String amount) {
        parameters.put("split_fund_info" + "[" + n + "]." + "amount", amount);
        return this;
    }

    /** How the amount is split, entry N from 0: The settlement currency with total_fee, CNY with rmb_fee, required (such as USD). */
    public CreateForexTradeWap splitFundInfoCurrency(int n, String currency) {
        parameters.put("split_fund_info" + "[" + n + "]." + "currency", currency);
        return this;
    }

    /** How the amount is split, entry N from 0: What for. */
    public CreateForexTradeWap splitFundInfoDesc(int n, String desc) {
        parameters.put("split_fund_info" + "[" + n + "]." + "desc", desc);
        return this;
    }

    /** What is sold; the newest version of the product wants it, one entry: 1 hotel, 2 air, 3 study, 4 goods, 5 other, required (such as 4). */
    public CreateForexTradeWap tradeInformationBusinessType(String businessType) {
        parameters.put("trade_information" + "." + "business_type", businessType);
        return this;
    }

    /** What is sold; the newest version of the product wants it, one entry: Name of the hotel. */
    public CreateForexTradeWap tradeInformationHotelName(String hotelName) {
        parameters.put("trade_information" + "." + "hotel_name", hotelName);
        return this;
    }

    /** What is sold; the newest version of the product wants it, one entry: Day of arrival. */
    public CreateForexTradeWap tradeInformationCheckInTime(String checkInTime) {
        parameters.put("trade_information" + "." + "check_in_time", checkInTime);
        return this;
    }

    /** What is sold; the newest version of the product wants it, one entry: Day of departure. */
    public CreateForexTradeWap tradeInformationCheckOutTime(String checkOutTime) {
        parameters.put("trade_information" + "." + "check_out_time", checkOutTime);
        return this;
    }

    /** What is sold; the newest version of the product wants it, one entry: Number of the flight. */
    public CreateForexTradeWap tradeInformationFlightNumber(String flightNumber) {
        parameters.put("trade_information" + "." + "flight_number", flightNumber);
        return this;
    }

    /** What is sold; the newest version of the product wants it, one entry: Time of departure. */
    public CreateForexTradeWap tradeInformationDepartureTime(String departureTime) {
        parameters.put("trade_information" + "." + "departure_time", departureTime);
        return this;
    }

    /** What is sold; the newest version of the product wants it, one entry: Address of the admission notice. */
    public CreateForexTradeWap tradeInformationAdmissionNoticeUrl(String admissionNoticeUrl) {
        parameters.put("trade_information" + "." + "admission_notice_url", admissionNoticeUrl);
        return this;
    }

    /** What is sold; the newest version of the product wants it, one entry: The goods as SKU quantity, parted by (such as A1 2). */
    public CreateForexTradeWap tradeInformationGoodsInfo(String goodsInfo) {
        parameters.put("trade_information" + "." + "goods_info", goodsInfo);
        return this;
    }

    /** What is sold; the newest version of the product wants it, one entry: How many in all (such as 2). */
    public CreateForexTradeWap tradeInformationTotalQuantity(String totalQuantity) {
        parameters.put("trade_information" + "." + "total_quantity", totalQuantity);
        return this;
    }

    /** Address of the shop page. */
    public CreateForexTradeWap referUrl(String referUrl) {
        parameters.put("refer_url", referUrl);
        return this;
    }

    /** The wallet that pays. */
    public CreateForexTradeWap paymentInst(String paymentInst) {
        parameters.put("payment_inst", paymentInst);
        return this;
    }

    /** Y: open the wallet if the phone has it. */
    public CreateForexTradeWap appPay(String appPay) {
        parameters.put("app_pay", appPay);
        return this;
    }

    /** Where the link back goes. */
    public CreateForexTradeWap merchantUrl(String merchantUrl) {
        parameters.put("merchant_url", merchantUrl);
        return this;
    }

    /** A copy of what was set, in that order. */
    public LinkedHashMap<String, String> parameters() {
        return new LinkedHashMap<>(parameters);
    }
}
