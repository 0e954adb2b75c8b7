package org.tributary.platform.web.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON (RFC 8259, which is UTF-8) and nothing like it; what it writes, problems as well, its answer says. */
final class JsonConverter extends JacksonJsonHttpMessageConverter {

    JsonConverter(JsonMapper json) {
        super(json);
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return type == null || (APPLICATION_JSON.equalsTypeAndSubtype(type) && isUtf8(type.getCharset()));
    }

    private static boolean isUtf8(@Nullable Charset charset) {
        return charset == null || charset.equals(UTF_8);
    }
}
