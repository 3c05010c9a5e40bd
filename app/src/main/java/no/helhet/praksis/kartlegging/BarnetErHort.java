package no.helhet.praksis.kartlegging;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.porter.Utfall;

import java.util.UUID;

/// A child has its own view in the mapping, or the reason why not is given (fvl § 17).
final class BarnetErHort {
    static final String HORT = "barn.hort";
    static final String SYN = "barn.syn";
    static final String GRUNN = "barn.grunn";
    static final String IKKE_INNHENTET = "IKKE_INNHENTET";
    private static final String HJEMMEL = "fvl § 17";

    private BarnetErHort() {}

    /// @param navn what the child is called on the page
    static Utfall check(Svarene svarene, UUID barn, String navn) {
        var how = svarene.codes(HORT, barn);
        if (how.isEmpty()) {
            return missing("kartlegging.port.hort", navn, barn);
        }
        if (how.contains(IKKE_INNHENTET)) {
            return svarene.words(GRUNN, barn).isBlank()
                    ? missing("kartlegging.port.grunn", navn, barn)
                    : new Utfall.Oppfylt();
        }
        return svarene.words(SYN, barn).isBlank()
                ? missing("kartlegging.port.syn", navn, barn)
                : new Utfall.Oppfylt();
    }

    private static Utfall missing(String key, String navn, UUID barn) {
        return new Utfall.ManglerOpplysning(Tekst.of(key, navn), HJEMMEL, anchor(barn));
    }

    /// Where on the page the child stands.
    static String anchor(UUID barn) {
        return "barn-" + barn;
    }
}
