package no.helhet.praksis.minside;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import no.helhet.formats.digisos.innsyn.Hendelse;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/// How an event of a history is kept in the database: its record as JSON, with its type's name.
@Component
class Hendelsesformat {
    private final JsonMapper json;

    Hendelsesformat(JsonMapper json) {
        this.json =
                json.rebuild()
                        .addMixIn(Hendelse.class, Named.class)
                        .addMixIn(Hendelse.Utbetaling.Mottaker.class, Named.class)
                        .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Named {}

    String write(Hendelse hendelse) {
        return json.writerFor(Hendelse.class).writeValueAsString(hendelse);
    }

    Hendelse read(String text) {
        return json.readValue(text, Hendelse.class);
    }
}
