package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows of messages with their originals, as received and as the resident sees them.
final class MessageRows {
    private static final String KANAL = "INNBOKS";
    private static final String IDENTIFIER = "data.personalia.personIdentifikator.verdi";

    private final Rows rows;
    private final Household household;
    private final Area area;
    private final Deadlines deadlines;
    private final SplittableRandom random;
    private final Events events;

    MessageRows(Rows rows, Household household, Deadlines deadlines, SplittableRandom random) {
        this.rows = rows;
        this.household = household;
        this.area = household.area();
        this.deadlines = deadlines;
        this.random = random;
        this.events = new Events(rows, area, household.head().id(), random);
    }

    /// What a person must clarify before a message is an application.
    record Fault(String arsak, int linje, int kolonne) {}

    /// @return id of the application
    UUID writeApplication(PlannedCase sak, Instant received) {
        var person = household.head();
        var application =
                Application.of(household, person.knownFnr(), sak.nodhjelp, received, random);
        var meldingId = Seed.id(received.plusMillis(1), random);
        var files = message(application, meldingId, received, person.id(), null);
        var id = Seed.id(received.plusMillis(3), random);
        rows.add(
                Table.SOKNAD,
                area.kommunenr,
                area.bydel,
                id,
                meldingId,
                person.id(),
                area.enhetsnr,
                received,
                application.digisosId(),
                sak.nodhjelp);
        rows.add(
                Table.VEDLEGG,
                area.kommunenr,
                area.bydel,
                Seed.id(received.plusMillis(4), random),
                id,
                person.id(),
                files.get(Application.ATTACHMENT),
                1,
                Application.ATTACHMENT,
                "kontooversikt",
                "brukskonto",
                true,
                received);
        events.addMessage(
                received.plusMillis(2),
                meldingId,
                true,
                "MELDING_MOTTATT",
                "{\"kanal\": \"" + KANAL + "\"}");
        events.addMessage(
                received.plusMillis(6),
                meldingId,
                true,
                "SOKNAD_REGISTRERT",
                "{\"soknadId\": \"%s\", \"nodhjelp\": %b}".formatted(id, sak.nodhjelp));
        rows.add(
                Table.UTSENDING,
                area.kommunenr,
                area.bydel,
                id,
                person.id(),
                application.digisosId(),
                null,
                received,
                received,
                received,
                received);
        return id;
    }

    /// What the resident sees of the application so far.
    void linkCase(UUID soknadId, PlannedCase sak, UUID sakId, Instant received, boolean assigned) {
        status(soknadId, "MOTTATT", received);
        seen(
                soknadId,
                "kontor:" + area.enhetsnr,
                "TildeltNavKontor",
                received,
                "\"navKontor\": \"" + area.enhetsnr + "\"");
        seen(
                soknadId,
                "sak:" + sakId,
                "SaksStatus",
                received.plusMillis(10),
                "\"referanse\": \"%s\", \"tittel\": \"%s\", \"status\": \"UNDER_BEHANDLING\""
                        .formatted(sakId, sak.nodhjelp ? "Nødhjelp" : "Økonomisk stønad"));
        if (assigned) {
            status(soknadId, "UNDER_BEHANDLING", received.plusSeconds(5400));
        }
    }

    void askedFor(UUID soknadId, UUID id, String type, String text, LocalDate due, Instant when) {
        seen(
                soknadId,
                "dokumentasjon:" + when,
                "DokumentasjonEtterspurt",
                when,
                """
                "forvaltningsbrev": null, "vedlegg": [], "dokumenter": [{"dokumenttype": "%s",\
                 "tilleggsinformasjon": "%s", "innsendelsesfrist": "%s",\
                 "dokumentreferanse": "%s"}]\
                """
                        .formatted(type, text, Workdays.endOf(due), id));
    }

    private void status(UUID soknadId, String status, Instant when) {
        seen(soknadId, "soknad:" + status, "SoknadsStatus", when, "\"status\": \"" + status + "\"");
    }

    private void seen(UUID soknadId, String nokkel, String type, Instant when, String fields) {
        rows.add(
                Table.INNSYN,
                area.kommunenr,
                area.bydel,
                Seed.id(when, random),
                soknadId,
                household.head().id(),
                when,
                nokkel,
                type,
                "{\"type\": \"%s\", \"tidspunkt\": \"%s\", %s}".formatted(type, when, fields));
    }

    /// A message whose national number has a wrong control digit: nobody knows yet whose it is.
    void writeUnclear(Instant received) {
        var right = household.head().knownFnr();
        char last = right.charAt(10);
        var wrong = right.substring(0, 10) + (char) (last == '9' ? '0' : last + 1);
        var application = Application.of(household, wrong, false, received, random);
        var meldingId = Seed.id(received.plusMillis(1), random);
        var fault = locate(application.soknad(), wrong);
        message(application, meldingId, received, null, fault);
        events.addMessage(
                received.plusMillis(2),
                meldingId,
                false,
                "MELDING_MOTTATT",
                "{\"kanal\": \"" + KANAL + "\"}");
        events.addMessage(
                received.plusMillis(3),
                meldingId,
                false,
                "MELDING_MA_AVKLARES",
                "{\"arsak\": \"" + fault.arsak() + "\"}");
    }

    private static Fault locate(String document, String value) {
        int at = document.indexOf('"' + value + '"');
        var before = document.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Fault("FNR_KONTROLLSIFFER", line, at - before.lastIndexOf('\n'));
    }

    private Map<String, UUID> message(
            Application application,
            UUID id,
            Instant received,
            @Nullable UUID personId,
            @Nullable Fault fault) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("melding.json", Application.utf8(application.melding()));
        parts.put("soknad.json", Application.utf8(application.soknad()));
        parts.put("vedlegg.json", Application.utf8(application.vedlegg()));
        parts.put(Application.ATTACHMENT, application.attachment());
        rows.add(
                Table.MELDING,
                area.kommunenr,
                area.bydel,
                id,
                area.enhetsnr,
                print(parts),
                received,
                KANAL,
                "innboks",
                application.digisosId(),
                application.eksternRef(),
                fault == null ? "TIL_SOKNAD" : "MA_AVKLARES",
                fault == null ? null : fault.arsak(),
                fault == null ? null : IDENTIFIER,
                fault == null ? null : "soknad.json",
                fault == null ? null : fault.linje(),
                fault == null ? null : fault.kolonne(),
                deadlines.interimReply(LocalDate.ofInstant(received, Workdays.OSLO)),
                personId);
        var files = new LinkedHashMap<String, UUID>();
        parts.forEach(
                (name, bytes) -> {
                    var fil = Seed.id(received.plusMillis(2), random);
                    var type = name.endsWith(".pdf") ? "application/pdf" : "application/json";
                    Files.write(rows, area, fil, personId, name, type, bytes, received);
                    files.put(name, fil);
                    rows.add(
                            Table.ORIGINAL,
                            area.kommunenr,
                            area.bydel,
                            id,
                            files.size(),
                            name,
                            fil);
                });
        return files;
    }

    /// The fingerprint of a whole message, over name, length and bytes of each part.
    private static byte[] print(Map<String, byte[]> parts) {
        var digest = Files.digest("SHA-256");
        parts.forEach(
                (name, bytes) -> {
                    var label = Application.utf8(name);
                    digest.update(ByteBuffer.allocate(4).putInt(label.length).array());
                    digest.update(label);
                    digest.update(ByteBuffer.allocate(8).putLong(bytes.length).array());
                    digest.update(bytes);
                });
        return digest.digest();
    }
}
