// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Register a seller behind a payment service provider: the parameters of {@link Client#alipayOverseasSecmerchantOnlineMaintain}.
 *
 * <p>What is null is left out.
 */
public final class AlipayOverseasSecmerchantOnlineMaintain {
    static final Service TABLE = new Service("alipay.overseas.secmerchant.online.maintain").answers(Result.TABLE).post()
            .parameter(new Rule("service").required().always(Source.literal("alipay.overseas.secmerchant.online.maintain")).bytes(64))
            .parameter(new Rule("partner").required().always(Source.config("partner")).bytes(16).format("digits"))
            .parameter(new Rule("_input_charset").required().always(Source.config("charset")).ignoringCase())
            .parameter(new Rule("timestamp").required().otherwise(Source.now()).format("datetime").latestNow())
            .parameter(new Rule("secondary_merchant_name").required().bytes(64))
            .parameter(new Rule("secondary_merchant_id").required().bytes(64))
            .parameter(new Rule("secondary_merchant_industry").required().bytes(4).format("digits"))
            .parameter(new Rule("register_country").required().bytes(2).format("capitals"))
            .parameter(new Rule("register_address").required().bytes(256))
            .parameter(new Rule("site_infos").required().json(new JsonParts(true, 5, "site_infos[0].site_type",
                    new Rule("site_type").required().bytes(32).format("word"),
                    new Rule("site_url").format("url"),
                    new Rule("site_name"))))
            .parameter(new Rule("secondary_merchant_type").bytes(32).format("word"));

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** The service of the gateway that is called; the kit fills it in when it is left out. */
    public AlipayOverseasSecmerchantOnlineMaintain service(String service) {
        parameters.put("service", service);
        return this;
    }

    /** Your merchant id (PID); the kit fills it in when it is left out (such as 2088101122136241). */
    public AlipayOverseasSecmerchantOnlineMaintain partner(String partner) {
        parameters.put("partner", partner);
        return this;
    }

    /** The charset of the bytes that are signed and sent; the kit fills it in when it is left out (such as utf-8). */
    public AlipayOverseasSecmerchantOnlineMaintain inputCharset(String inputCharset) {
        parameters.put("_input_charset", inputCharset);
        return this;
    }

    /** When it is sent, GMT+8; good for 30 minutes; the kit fills it in when it is left out (such as 2018-03-01 12:00:00). */
    public AlipayOverseasSecmerchantOnlineMaintain timestamp(String timestamp) {
        parameters.put("timestamp", timestamp);
        return this;
    }

    /** Name of the seller, required (such as Muku). */
    public AlipayOverseasSecmerchantOnlineMaintain secondaryMerchantName(String secondaryMerchantName) {
        parameters.put("secondary_merchant_name", secondaryMerchantName);
        return this;
    }

    /** Id of the seller, required (such as A00000000001). */
    public AlipayOverseasSecmerchantOnlineMaintain secondaryMerchantId(String secondaryMerchantId) {
        parameters.put("secondary_merchant_id", secondaryMerchantId);
        return this;
    }

    /** Industry of the seller, a merchant category code, required (such as 7011). */
    public AlipayOverseasSecmerchantOnlineMaintain secondaryMerchantIndustry(String secondaryMerchantIndustry) {
        parameters.put("secondary_merchant_industry", secondaryMerchantIndustry);
        return this;
    }

    /** Country of the seller, two letters, required (such as FR). */
    public AlipayOverseasSecmerchantOnlineMaintain registerCountry(String registerCountry) {
        parameters.put("register_country", registerCountry);
        return this;
    }

    /** Address of the seller, required (such as 1 Rue du Port). */
    public AlipayOverseasSecmerchantOnlineMaintain registerAddress(String registerAddress) {
        parameters.put("register_address", registerAddress);
        return this;
    }

    /** The seller's sites, entry N from 0: Kind of site, such as WEB or APP, required (such as WEB). */
    public AlipayOverseasSecmerchantOnlineMaintain siteInfosSiteType(int n, String siteType) {
        parameters.put("site_infos" + "[" + n + "]." + "site_type", siteType);
        return this;
    }

    /** The seller's sites, entry N from 0: Address of the site (such as https://muku.example). */
    public AlipayOverseasSecmerchantOnlineMaintain siteInfosSiteUrl(int n, String siteUrl) {
        parameters.put("site_infos" + "[" + n + "]." + "site_url", siteUrl);
        return this;
    }

    /** The seller's sites, entry N from 0: Name of the site. */
    public AlipayOverseasSecmerchantOnlineMaintain siteInfosSiteName(int n, String siteName) {
        parameters.put("site_infos" + "[" + n + "]." + "site_name", siteName);
        return this;
    }

    /** Kind of seller. */
    public AlipayOverseasSecmerchantOnlineMaintain secondaryMerchantType(String secondaryMerchantType) {
        parameters.put("secondary_merchant_type", secondaryMerchantType);
        return this;
    }

    /** A copy of what was set, in that order. */
    public LinkedHashMap<String, String> parameters() {
        return new LinkedHashMap<>(parameters);
    }
}
