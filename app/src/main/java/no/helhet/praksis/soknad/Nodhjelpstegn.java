package no.helhet.praksis.soknad;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words in an application that can mean an emergency (sosialtjenesteloven § 18, and § 27 on a
/// place to stay): no food, nowhere to sleep, no heat or medicine, violence. A plain list of words
/// in bokmål and nynorsk, shown with what was found, so that a person can see why and decide
/// otherwise. It only moves an application up the list; it decides nothing.
final class Nodhjelpstegn {
    private static final List<Pattern> SIGNS =
            List.of(
                    sign("n[øo]dhjelp|naudhjelp"),
                    sign(
                            "(ikke|ikkje|ingen|uten|utan|tom for) (noe |noko |penger til |pengar"
                                    + " til )?mat"),
                    sign("(spiste|åt) sist|ikke spist|ikkje ete"),
                    sign("sulte[nrt]?|svolten"),
                    sign("bostedsl[øo]s|bustadlaus|uten tak over|utan tak over"),
                    sign(
                            "(ingen|ikke noe|ikke noen|ikkje nokon) (sted|stad|plass) å"
                                    + " (sove|være|bo|vere|bu)"),
                    sign("sover (ute|i bil|i bilen|på gata)|s[øo]v (ute|i bil|på gata)"),
                    sign("kastet ut|kasta ut|utkastelse|utkasting"),
                    sign("(strømmen|straumen) (er|blir) (stengt|stengd|kuttet|kutta)"),
                    sign("(ikke|ikkje) (penger|pengar|råd) til medisin(er|ar)?"),
                    sign("vold|voldelig|valdeleg|krisesenter"),
                    sign("(slår|trua|truet|truer) (meg|oss|barna|borna)"));

    private Nodhjelpstegn() {}

    /// The words found, as written, in the order of the list; empty when there are none.
    static List<String> find(String... texts) {
        var found = new ArrayList<String>();
        for (var sign : SIGNS) {
            for (var text : texts) {
                var match = sign.matcher(text);
                if (match.find()) {
                    found.add(match.group().toLowerCase(Locale.ROOT));
                    break;
                }
            }
        }
        return List.copyOf(found);
    }

    private static Pattern sign(String words) {
        return Pattern.compile(
                "(?<![\\p{L}])(?:" + words.replace(" ", "\\s+") + ")(?![\\p{L}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
