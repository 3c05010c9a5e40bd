package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.sak.Sakstelling;
import no.helhet.praksis.soknad.Soknadstelling;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Applications, with the case that each opened; until then the application says itself whether it
/// is an emergency.
@Component
class Soknadsregisterkilde implements Registerkilde<Faktum.Soknad> {
    private final Soknadstelling soknader;
    private final Sakstelling saker;

    Soknadsregisterkilde(Soknadstelling soknader, Sakstelling saker) {
        this.soknader = soknader;
        this.saker = saker;
    }

    @Override
    public Class<Faktum.Soknad> type() {
        return Faktum.Soknad.class;
    }

    @Override
    public List<Kilde<Faktum.Soknad>> find(String kommunenr, Selection selection) {
        var found = soknader.find(kommunenr, selection);
        var cases =
                saker
                        .findBySoknad(
                                kommunenr, found.stream().map(Soknadstelling.Rad::id).toList())
                        .stream()
                        .collect(Collectors.toMap(Sakstelling.Rad::soknadId, Function.identity()));
        return found.stream()
                .map(
                        s ->
                                Kilde.of(
                                        s.id(),
                                        s.bydel(),
                                        s.personId(),
                                        whose -> fact(s, cases.get(s.id()), whose)))
                .toList();
    }

    private static Faktum.Soknad fact(
            Soknadstelling.Rad s, Sakstelling.@Nullable Rad sak, UUID pseudonym) {
        return new Faktum.Soknad(
                s.id(),
                pseudonym,
                s.enhetsnr(),
                sak == null ? null : sak.id(),
                s.sokt(),
                s.kanal(),
                sak == null ? s.nodhjelp() ? "NODHJELP" : "OKONOMISK_STONAD" : sak.type());
    }
}
