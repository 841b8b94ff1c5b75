// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.util.BitSet;

/**
 * The characters that GBK carries alike on every platform of the kits.
 *
 * <p>Neither a strict encoder nor a round trip finds the others: the euro sign and the private use area pass both in
 * Java and are other bytes elsewhere.
 */
final class Repertoire {
    // The first and the last code point of each range beyond ASCII, four hexadecimal digits each.
    private static final String RANGES = ""
            + "00A400A400A700A800B000B100B700B700D700D700E000E100E800EA00EC00ED"
            + "00F200F300F700F700F900FA00FC00FC0101010101130113011B011B012B012B"
            + "0144014401480148014D014D016B016B01CE01CE01D001D001D201D201D401D4"
            + "01D601D601D801D801DA01DA01DC01DC025102510261026102C702C702C902CB"
            + "02D902D9039103A103A303A903B103C103C303C9040104010410044F04510451"
            + "201020102013201620182019201C201D20252026203020302032203320352035"
            + "203B203B21032103210521052109210921162116212121212160216B21702179"
            + "219021932196219922082208220F220F2211221122152215221A221A221D2220"
            + "22232223222522252227222B222E222E22342237223D223D22482248224C224C"
            + "225222522260226122642267226E226F2299229922A522A522BF22BF23122312"
            + "246024692474249B2500254B255025732581258F2593259525A025A125B225B3"
            + "25BC25BD25C625C725CB25CB25CE25CF25E225E5260526062609260926402640"
            + "264226423000300330053017301D301E3021302930413093309B309E30A130F6"
            + "30FC30FE31053129322032293231323132A332A3338E338F339C339E33A133A1"
            + "33C433C433CE33CE33D133D233D533D54E009FA5F92CF92CF979F979F995F995"
            + "F9E7F9E7F9F1F9F1FA0CFA0FFA11FA11FA13FA14FA18FA18FA1FFA21FA23FA24"
            + "FA27FA29FE30FE31FE33FE44FE49FE52FE54FE57FE59FE66FE68FE6BFF01FF5E"
            + "FFE0FFE5";
    private static final BitSet CHARACTERS = characters();

    private Repertoire() {
    }

    /** Whether all characters of a text are in it. */
    static boolean holds(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!CHARACTERS.get(text.charAt(i))) { // the range ends below the surrogates
                return false;
            }
        }
        return true;
    }

    private static BitSet characters() {
        BitSet characters = new BitSet();
        characters.set(0, 0x80);
        for (int i = 0; i < RANGES.length(); i += 8) {
            int first = Integer.parseInt(RANGES.substring(i, i + 4), 16);
            int last = Integer.parseInt(RANGES.substring(i + 4, i + 8), 16);
            characters.set(first, last + 1);
        }
        return characters;
    }
}
