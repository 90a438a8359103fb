//! Names of the controls, extensions and capabilities that directories list (RFC 4511, section 4.1.11; MS-ADTS, section 3.1.1.3).

use std::borrow::Cow;

use lamna_fields::Field;

use crate::buf::{Buf, Fault};
use crate::collect::{Collector, Item};
use crate::proto::asn1::oid;
use crate::proto::asn1::tlv::Tlv;
use crate::walk::Walk;

/// Identifiers in dotted form.
#[rustfmt::skip]
static NAMES: &[(&str, &str)] = &[
    ("1.2.840.113556.1.4.319", "pagedResultsControl"),
    ("1.2.840.113556.1.4.417", "LDAP_SERVER_SHOW_DELETED_OID"),
    ("1.2.840.113556.1.4.473", "sortKeyList"),
    ("1.2.840.113556.1.4.474", "sortResult"),
    ("1.2.840.113556.1.4.521", "LDAP_SERVER_CROSSDOM_MOVE_TARGET_OID"),
    ("1.2.840.113556.1.4.528", "LDAP_SERVER_NOTIFICATION_OID"),
    ("1.2.840.113556.1.4.529", "LDAP_SERVER_EXTENDED_DN_OID"),
    ("1.2.840.113556.1.4.582", "meetingAdvertiseScope"),
    ("1.2.840.113556.1.4.619", "LDAP_SERVER_LAZY_COMMIT_OID"),
    ("1.2.840.113556.1.4.650", "mhsORAddress"),
    ("1.2.840.113556.1.4.654", "managedObjects"),
    ("1.2.840.113556.1.4.800", "LDAP_CAP_ACTIVE_DIRECTORY_OID"),
    ("1.2.840.113556.1.4.801", "LDAP_SERVER_SD_FLAGS_OID"),
    ("1.2.840.113556.1.4.802", "LDAP_SERVER_RANGE_OPTION_OID"),
    ("1.2.840.113556.1.4.804", "LDAP_OID_COMPARATOR_OR"),
    ("1.2.840.113556.1.4.805", "LDAP_SERVER_TREE_DELETE_OID"),
    ("1.2.840.113556.1.4.841", "dirsync"),
    ("1.2.840.113556.1.4.970", "LDAP_SERVER_GET_STATS_OID"),
    ("1.2.840.113556.1.4.1338", "LDAP_SERVER_VERIFY_NAME_OID"),
    ("1.2.840.113556.1.4.1339", "LDAP_SERVER_DOMAIN_SCOPE_OID"),
    ("1.2.840.113556.1.4.1340", "LDAP_SERVER_SEARCH_OPTIONS_OID"),
    ("1.2.840.113556.1.4.1341", "LDAP_SERVER_RODC_DCPROMO_OID"),
    ("1.2.840.113556.1.4.1413", "LDAP_SERVER_PERMISSIVE_MODIFY_OID"),
    ("1.2.840.113556.1.4.1504", "LDAP_SERVER_ASQ_OID"),
    ("1.2.840.113556.1.4.1670", "LDAP_CAP_ACTIVE_DIRECTORY_V51_OID"),
    ("1.2.840.113556.1.4.1711", "msDS-SDReferenceDomain"),
    ("1.2.840.113556.1.4.1717", "msDS-AdditionalDnsHostName"),
    ("1.2.840.113556.1.4.1781", "LDAP_SERVER_FAST_BIND_OID"),
    ("1.2.840.113556.1.4.1791", "LDAP_CAP_ACTIVE_DIRECTORY_LDAP_INTEG_OID"),
    ("1.2.840.113556.1.4.1840", "msDS-ObjectReference"),
    ("1.2.840.113556.1.4.1848", "msDS-QuotaEffective"),
    ("1.2.840.113556.1.4.1851", "LDAP_CAP_ACTIVE_DIRECTORY_ADAM_OID"),
    ("1.2.840.113556.1.4.1852", "LDAP_SERVER_QUOTA_CONTROL_OID"),
    ("1.2.840.113556.1.4.1860", "msDS-PortSSL"),
    ("1.2.840.113556.1.4.1907", "LDAP_SERVER_SHUTDOWN_NOTIFY_OID"),
    ("1.2.840.113556.1.4.1948", "LDAP_SERVER_RANGE_RETRIEVAL_NOERR_OID"),
    ("1.2.840.113556.1.4.1960", "msDS-isRODC"),
    ("1.2.840.113556.1.4.1974", "LDAP_SERVER_FORCE_UPDATE_OID"),
    ("1.2.840.113556.1.4.2026", "LDAP_SERVER_DN_INPUT_OID"),
    ("1.2.840.113556.1.4.2064", "LDAP_SERVER_SHOW_RECYCLED_OID"),
    ("1.2.840.113556.1.4.2065", "LDAP_SERVER_SHOW_DEACTIVATED_LINK_OID"),
    ("1.2.840.113556.1.4.2066", "LDAP_SERVER_POLICY_HINTS_DEPRECATED_OID"),
    ("1.2.840.113556.1.4.2090", "LDAP_SERVER_DIRSYNC_EX_OID"),
    ("1.2.840.113556.1.4.2204", "LDAP_SERVER_TREE_DELETE_EX_OID"),
    ("1.2.840.113556.1.4.2205", "LDAP_SERVER_UPDATE_STATS_OID"),
    ("1.2.840.113556.1.4.2206", "LDAP_SERVER_SEARCH_HINTS_OID"),
    ("1.2.840.113556.1.4.2211", "LDAP_SERVER_EXPECTED_ENTRY_COUNT_OID"),
    ("1.2.840.113556.1.4.2239", "LDAP_SERVER_POLICY_HINTS_OID"),
    ("1.2.840.113556.1.4.2255", "LDAP_SERVER_SET_OWNER_OID"),
    ("1.2.840.113556.1.4.2256", "LDAP_SERVER_BYPASS_QUOTA_OID"),
    ("1.2.840.113556.1.4.2309", "LDAP_SERVER_LINK_TTL_OID"),
    ("1.2.840.113556.1.4.2330", "LDAP_SERVER_SET_CORRELATION_ID_OID"),
    ("1.2.840.113556.1.4.2354", "LDAP_SERVER_THREAD_TRACE_OVERRIDE_OID"),
    ("1.3.6.1.4.1.1466.20037", "LDAP_START_TLS_OID"),
    ("1.3.6.1.4.1.1466.101.119.1", "DYNAMIC_REFRESH"),
    ("1.3.6.1.1.8", "cancelRequestOID"),
    ("1.3.6.1.1.16.4", "entryUUID"),
    ("1.3.6.1.4.1.4203.1.11.1", "passwdModifyOID"),
    ("2.16.840.1.113730.3.4.2", "Manage DSA IT LDAPv3 control"),
    ("2.16.840.1.113730.3.4.3", "Persistent Search LDAPv3 control"),
    ("2.16.840.1.113730.3.4.4", "Netscape Password Expired LDAPv3 control"),
    ("2.16.840.1.113730.3.4.5", "Netscape Password Expiring LDAPv3 control"),
    ("2.16.840.1.113730.3.4.6", "Netscape NT Synchronization Client LDAPv3 control"),
    ("2.16.840.1.113730.3.4.7", "Entry Change Notification LDAPv3 control"),
    ("2.16.840.1.113730.3.4.8", "Transaction ID Request Control"),
    ("2.16.840.1.113730.3.4.9", "VLV Request LDAPv3 control"),
    ("2.16.840.1.113730.3.4.10", "VLV Response LDAPv3 control"),
    ("2.16.840.1.113730.3.4.11", "Transaction ID Response Control"),
    ("2.16.840.1.113730.3.4.12", "Proxied Authorization (version 1) control"),
    ("2.16.840.1.113730.3.4.13", "iPlanet Directory Server Replication Update Information Control"),
    ("2.16.840.1.113730.3.4.14", "iPlanet Directory Server search on specific backend control"),
    ("2.16.840.1.113730.3.4.15", "Authentication Response Control"),
    ("2.16.840.1.113730.3.4.16", "Authentication Request Control"),
    ("2.16.840.1.113730.3.4.17", "Real Attributes Only Request Control"),
    ("2.16.840.1.113730.3.4.18", "Proxied Authorization (version 2) Control"),
    ("2.16.840.1.113730.3.4.19", "Chaining loop detection"),
    ("1.3.6.1.4.1.42.2.27.8.5.1", "passwordPolicy"),
];

/// The name of an identifier in dotted form.
pub(super) fn name(text: &str) -> Cow<'static, str> {
    match NAMES.iter().find(|(number, _)| *number == text) {
        Some((_, name)) => Cow::Borrowed(name),
        None => oid::name_of(text).map_or(Cow::Borrowed("*** Malformed OID ***"), Cow::Owned),
    }
}

/// Adds an identifier in dotted form, with its name.
pub(super) fn item<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    value: &Tlv,
) -> Result<Item, Fault> {
    let item = w.item(field, b, value.start, value.len())?;
    if w.labels() {
        let text = String::from_utf8_lossy(value.contents(b));
        let name = name(&text);
        w.label_value(item, format_args!("{text} ({name})"));
    }
    Ok(item)
}
