package no.helhet.praksis.vedtak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Every field of every form is given what no field can hold, and as much as one may try to put in
/// it. The answer is never a fault of ours.
@HelhetTest
class FormTextTest {
    private static final Pattern FORM =
            Pattern.compile("<form ([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("action=\"(/[^\"]*)\"");
    private static final Pattern INPUT =
            Pattern.compile("<(input|textarea|select)([^>]*)\\bname=\"([^\"]+)\"([^>]*)>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired WebApplicationContext context;

    /// A form as its page draws it: hidden values, and the fields a person writes in.
    private record Form(String action, Map<String, String> hidden, List<String> fields) {}

    @Test
    void aTextThatNoFieldCanHoldIsRefusedByTheFieldsNameAndGivenBack() throws Exception {
        var office = new FullOffice(context, data, behandling, godkjenning);
        var user = office.worker(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.UTBETALER, Rolle.LEDER);
        var tooLong = "Lang tekst. ".repeat(2_000);
        int tried = 0;
        for (var form : forms(office, user)) {
            for (var field : form.fields()) {
                var answer = send(office, user, form, field, tooLong);
                assertThat(answer.getStatus()).as(form.action() + " " + field).isEqualTo(400);
                assertThat(FullOffice.text(answer)).contains("«" + field + "»", tooLong);
                var broken = send(office, user, form, field, "nul\u0000l");
                assertThat(broken.getStatus()).as(form.action() + " " + field).isEqualTo(400);
                assertThat(FullOffice.text(broken)).contains("«" + field + "»", ">null</textarea>");
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(20);
    }

    @Test
    void muchTextAndOddCharactersInAnyFieldAreNeverAFaultOfOurs() throws Exception {
        var office = new FullOffice(context, data, behandling, godkjenning);
        var user = office.worker(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.UTBETALER, Rolle.LEDER);
        for (var text :
                List.of("x".repeat(19_999), "\uD83D\uDE00 <b>'; drop --", "\u202E%00", "-1")) {
            for (var form : forms(office, user)) {
                for (var field : form.fields()) {
                    assertThat(send(office, user, form, field, text).getStatus())
                            .as("%s %s", form.action(), field)
                            .isLessThan(500);
                }
            }
        }
    }

    private static MockHttpServletResponse send(
            FullOffice office, HelhetUser user, Form form, String field, String text)
            throws Exception {
        var request = post(form.action());
        form.hidden().forEach(request::param);
        form.fields().stream()
                .filter(other -> !other.equals(field))
                .forEach(other -> request.param(other, ""));
        return office.call(user, request.param(field, text).with(csrf()));
    }

    private static List<Form> forms(FullOffice office, HelhetUser user) throws Exception {
        var found = new LinkedHashMap<String, Form>();
        for (var page : office.walk(user).values()) {
            FORM.matcher(page.text())
                    .results()
                    // What chooses what a page shows is in the address, and keeps nothing.
                    .filter(form -> !form.group(1).contains("method=\"get\""))
                    .map(form -> read(form.group(1), form.group(2)))
                    .filter(form -> !form.fields().isEmpty())
                    .forEach(form -> found.put(form.action(), form));
        }
        return new ArrayList<>(found.values());
    }

    private static Form read(String attributes, String content) {
        var action = ACTION.matcher(attributes);
        var hidden = new LinkedHashMap<String, String>();
        var fields = new ArrayList<String>();
        INPUT.matcher(content)
                .results()
                .forEach(
                        input -> {
                            var rest = input.group(2) + input.group(4);
                            if (input.group(3).equals("_csrf") || rest.contains("type=\"file\"")) {
                                return;
                            }
                            if (rest.contains("type=\"hidden\"")) {
                                var value = VALUE.matcher(rest);
                                hidden.put(input.group(3), value.find() ? value.group(1) : "");
                            } else if (!rest.contains("type=\"checkbox\"")
                                    && !rest.contains("type=\"radio\"")
                                    && !fields.contains(input.group(3))) {
                                fields.add(input.group(3));
                            }
                        });
        return new Form(
                action.find() ? action.group(1) : "",
                hidden,
                action.reset().find() ? fields : List.of());
    }
}
