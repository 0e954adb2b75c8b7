package org.tributary.referral.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Only JSON and XML are read and written: what FHIR's server needs for its other formats is left out of the program. */
@Component
@Interceptor
public final class FormatHook {

    FormatHook() {}

    /** Before anything else is judged, so that every refusal can be written. */
    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED, order = Interceptor.DEFAULT_ORDER - 1)
    public void refuseOtherFormats(RequestDetails asked) {
        if (isOther(RestfulServerUtils.determineRequestEncodingNoDefault(asked))) {
            throw refused(
                    asked,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "Only JSON and XML are read here");
        }
        var answer = RestfulServerUtils.determineResponseEncodingNoDefault(asked, null);
        if (answer != null && isOther(answer.getEncoding())) {
            throw refused(asked, HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "Only JSON and XML are spoken here");
        }
    }

    private static boolean isOther(@Nullable EncodingEnum encoding) {
        return encoding != null && encoding != EncodingEnum.JSON && encoding != EncodingEnum.XML;
    }

    /** Written in JSON, whatever was asked for. */
    private static RefusedException refused(RequestDetails asked, HttpStatus status, String name, String words) {
        asked.addParameter(Constants.PARAM_FORMAT, new String[] {"json"});
        return new RefusedException(status.value(), new Fault("", name, words));
    }
}
