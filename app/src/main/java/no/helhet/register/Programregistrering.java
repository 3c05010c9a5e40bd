package no.helhet.register;

import no.helhet.formats.kostra.Kvalifiseringsar;
import no.helhet.praksis.kvalifisering.Programopplysninger;
import no.helhet.praksis.person.Pseudonymer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes facts of what is told of a qualification programme.
@Service
@Transactional
class Programregistrering {
    private final Programregister register;
    private final Pseudonymer pseudonymer;

    Programregistrering(Programregister register, Pseudonymer pseudonymer) {
        this.register = register;
        this.pseudonymer = pseudonymer;
    }

    /// False when the person is not in scope.
    boolean record(Programopplysninger event) {
        var pseudonym = pseudonymer.find(event.personId());
        pseudonym.ifPresent(
                p ->
                        register.record(
                                event.personId().kommunenr(),
                                event.programId(),
                                p,
                                event.versjon(),
                                program(event)));
        return pseudonym.isPresent();
    }

    private static Faktum.Program program(Programopplysninger event) {
        return new Faktum.Program(
                event.enhetsnr(),
                event.nummer(),
                event.soknadRegistrert(),
                event.vedtatt(),
                event.begynt(),
                event.statuser().stream()
                        .map(s -> new Faktum.Program.Statusfra(s.fra(), s.status()))
                        .toList(),
                event.avsluttet(),
                event.fraAnnenKommune(),
                event.fraKommunenr(),
                before(event.forSoknad()),
                event.tilleggsytelser(),
                after(event.etterpa()));
    }

    private static Kvalifiseringsar.@Nullable ForSoknad before(
            Programopplysninger.@Nullable ForSoknad told) {
        return told == null
                ? null
                : new Kvalifiseringsar.ForSoknad(told.sosialhjelp(), told.ytelser());
    }

    private static Kvalifiseringsar.@Nullable Etterpa after(
            Programopplysninger.@Nullable Etterpa told) {
        return told == null
                ? null
                : new Kvalifiseringsar.Etterpa(told.situasjoner(), told.viktigsteInntekt());
    }
}
