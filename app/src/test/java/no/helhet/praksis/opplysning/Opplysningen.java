package no.helhet.praksis.opplysning;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;

import org.springframework.core.io.ByteArrayResource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a source says, for tests.
final class Opplysningen {
    private Opplysningen() {}

    static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    static Opplysningsfil file(String name, byte[] content) {
        return new Opplysningsfil(name, new ByteArrayResource(content), content.length);
    }

    /// The fields of an assessment that says the work ability is reduced.
    static Map<String, String> fields(LocalDate datert) {
        var f = new HashMap<String, String>();
        f.put("slag", "ARBEIDSEVNEVURDERING");
        f.put("kilde", "Nav stat");
        f.put("datert", datert.toString());
        f.put("mate", "PERSONEN_HADDE_MED");
        f.put("grunn", "PERSONENS_EGEN");
        f.put("nedsatt", "JA");
        f.put("hvorfor", "Vondt i ryggen");
        return f;
    }

    static Opplysningsinnhold read(Map<String, String> fields) {
        var form = new Opplysningsskjema(fields);
        if (!form.unreadable().isEmpty()) {
            throw new AssertionError(form.unreadable());
        }
        return form.read();
    }

    static HelhetUser resident(PersonId id) {
        return new HelhetUser(
                Ids.next(),
                "r" + id.id(),
                "",
                false,
                List.of(),
                0,
                List.of(new HelhetUser.ResidentPerson(id.kommunenr(), "", id.id())),
                "token");
    }
}
