package no.helhet.praksis.sak;

import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.SearchSource;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A case number written in the search leads to the case: 2026-04417, also as "sak 2026-4417".
/// Where two municipalities of the office have the number, it names no one case.
@Component
@Transactional(readOnly = true)
class Sakssok implements SearchSource {
    private static final Pattern SAKSNR = Pattern.compile("(?:sak\\s*)?(\\d{4})-0*(\\d{1,5})");
    private final SakRepository saker;

    Sakssok(SakRepository saker) {
        this.saker = saker;
    }

    @Override
    public Optional<String> findAddress(String query) {
        var written = SAKSNR.matcher(query.toLowerCase(Locale.ROOT));
        if (!written.matches() || !SakIKortet.mayRead()) {
            return Optional.empty();
        }
        var saksnr = "%s-%05d".formatted(written.group(1), Integer.parseInt(written.group(2)));
        var found = saker.findBySaksnr(Scopes.current().kommunerArray(), saksnr);
        return found.size() == 1
                ? Optional.of("/sak/" + found.getFirst().id().path())
                : Optional.empty();
    }
}
