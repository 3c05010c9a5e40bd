package no.helhet.praksis.trygghet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import no.helhet.platform.access.HelhetUser;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.sql.SQLException;

/// The pages, read and sent as one user or another.
final class Sidene {
    private final MockMvc mvc;

    Sidene(WebApplicationContext context) {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
    }

    MockHttpServletResponse call(HelhetUser user, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        var token = new TestingAuthenticationToken(user, null);
        token.setAuthenticated(true);
        var answer =
                mvc.perform(request.with(authentication(token)).with(csrf()))
                        .andReturn()
                        .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    String page(HelhetUser user, String path) throws Exception {
        var answer = call(user, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    /// An office of another municipality that serves a district of this one too.
    static Kommune neighbour(TestData data, Kommune kommune) {
        var other = data.kommune();
        TestData.execute(
                "insert into platform.kontor_omrade (enhetsnr, kommunenr, bydel, kommunenavn)"
                        + " values (?, ?, '02', 'Test')",
                other.enhetsnr(),
                kommune.kommunenr());
        return other;
    }

    /// @param from a table and a condition
    static int count(String from, Object... parameters) {
        try (var connection = TestDatabase.connect("helhet_loader");
                var statement = connection.prepareStatement("select count(*) from " + from)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
