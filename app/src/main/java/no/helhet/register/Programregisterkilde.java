package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.kvalifisering.Programopplysninger;
import no.helhet.praksis.kvalifisering.Programopplysninger.Statusfra;
import no.helhet.praksis.kvalifisering.Programtelling;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Qualification programmes that were granted.
@Component
class Programregisterkilde implements Registerkilde<Faktum.Program> {
    private final Programtelling programmer;

    Programregisterkilde(Programtelling programmer) {
        this.programmer = programmer;
    }

    @Override
    public Class<Faktum.Program> type() {
        return Faktum.Program.class;
    }

    @Override
    public List<Kilde<Faktum.Program>> find(String kommunenr, Selection selection) {
        return programmer.find(kommunenr, selection).stream()
                .map(
                        told ->
                                Kilde.of(
                                        told.programId(),
                                        told.bydel(),
                                        told.personId().id(),
                                        whose -> fact(told, whose)))
                .toList();
    }

    private static Faktum.Program fact(Programopplysninger told, UUID pseudonym) {
        var before = told.forSoknad();
        var after = told.etterpa();
        var beside = new TreeMap<>(told.tilleggsytelser());
        return new Faktum.Program(
                told.programId(),
                pseudonym,
                told.enhetsnr(),
                told.nummer(),
                told.versjon(),
                told.soknadRegistrert(),
                told.vedtatt(),
                told.begynt(),
                told.avsluttet(),
                told.statuser().stream().map(Statusfra::fra).toList(),
                told.statuser().stream().map(Statusfra::status).toList(),
                told.fraAnnenKommune(),
                told.fraKommunenr(),
                before == null ? null : before.sosialhjelp(),
                before == null ? null : before.ytelser(),
                List.copyOf(beside.keySet()),
                beside.values().stream()
                        .map(
                                codes ->
                                        codes.stream()
                                                .map(Enum::name)
                                                .sorted()
                                                .collect(Collectors.joining(" ")))
                        .toList(),
                after == null ? null : after.situasjoner(),
                after == null ? null : after.viktigsteInntekt());
    }
}
