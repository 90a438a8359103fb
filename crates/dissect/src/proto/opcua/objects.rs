//! More structures that values and extensible parameters hold, by the number of their encoding (OPC 10000-4, section 7;
//! OPC 10000-5, section 12; OPC 10000-11, section 6).

use lamna_fields::Field;

use super::fields;
use super::schema::{Kind, Struct, many, one};

static METHOD_ATTRIBUTES: Struct = Struct {
    name: "MethodAttributes",
    members: &[
        one("SpecifiedAttributes", fields::SPECIFIEDATTRIBUTES, Kind::Plain(4)),
        one("DisplayName", Field::PROTOCOL, Kind::Localized),
        one("Description", Field::PROTOCOL, Kind::Localized),
        one("WriteMask", fields::WRITEMASK, Kind::Plain(4)),
        one("UserWriteMask", fields::USERWRITEMASK, Kind::Plain(4)),
        one("Executable", fields::EXECUTABLE, Kind::Plain(1)),
        one("UserExecutable", fields::USEREXECUTABLE, Kind::Plain(1)),
    ],
};

static VARIABLE_TYPE_ATTRIBUTES: Struct = Struct {
    name: "VariableTypeAttributes",
    members: &[
        one("SpecifiedAttributes", fields::SPECIFIEDATTRIBUTES, Kind::Plain(4)),
        one("DisplayName", Field::PROTOCOL, Kind::Localized),
        one("Description", Field::PROTOCOL, Kind::Localized),
        one("WriteMask", fields::WRITEMASK, Kind::Plain(4)),
        one("UserWriteMask", fields::USERWRITEMASK, Kind::Plain(4)),
        one("Value", Field::PROTOCOL, Kind::Variant),
        one("DataType", Field::PROTOCOL, Kind::Node),
        one("ValueRank", fields::VALUERANK, Kind::Plain(4)),
        many("ArrayDimensions", fields::ARRAYDIMENSIONS, Kind::Plain(4)),
        one("IsAbstract", fields::ISABSTRACT, Kind::Plain(1)),
    ],
};

static DATA_TYPE_ATTRIBUTES: Struct = Struct {
    name: "DataTypeAttributes",
    members: &[
        one("SpecifiedAttributes", fields::SPECIFIEDATTRIBUTES, Kind::Plain(4)),
        one("DisplayName", Field::PROTOCOL, Kind::Localized),
        one("Description", Field::PROTOCOL, Kind::Localized),
        one("WriteMask", fields::WRITEMASK, Kind::Plain(4)),
        one("UserWriteMask", fields::USERWRITEMASK, Kind::Plain(4)),
        one("IsAbstract", fields::ISABSTRACT, Kind::Plain(1)),
    ],
};

static VIEW_ATTRIBUTES: Struct = Struct {
    name: "ViewAttributes",
    members: &[
        one("SpecifiedAttributes", fields::SPECIFIEDATTRIBUTES, Kind::Plain(4)),
        one("DisplayName", Field::PROTOCOL, Kind::Localized),
        one("Description", Field::PROTOCOL, Kind::Localized),
        one("WriteMask", fields::WRITEMASK, Kind::Plain(4)),
        one("UserWriteMask", fields::USERWRITEMASK, Kind::Plain(4)),
        one("ContainsNoLoops", fields::CONTAINSNOLOOPS, Kind::Plain(1)),
        one("EventNotifier", fields::EVENTNOTIFIER, Kind::Plain(1)),
    ],
};

static DATA_CHANGE_FILTER: Struct = Struct {
    name: "DataChangeFilter",
    members: &[
        one("Trigger", fields::DATACHANGETRIGGER, Kind::Plain(4)),
        one("DeadbandType", fields::DEADBANDTYPE, Kind::Plain(4)),
        one("DeadbandValue", fields::DEADBANDVALUE, Kind::Plain(8)),
    ],
};

static SIMPLE_ATTRIBUTE_OPERAND: Struct = Struct {
    name: "SimpleAttributeOperand",
    members: &[
        one("TypeDefinitionId", Field::PROTOCOL, Kind::Node),
        many("BrowsePath", Field::PROTOCOL, Kind::Qualified),
        one("AttributeId", fields::ATTRIBUTEID, Kind::Plain(4)),
        one("IndexRange", fields::INDEXRANGE, Kind::Text),
    ],
};

static CONTENT_FILTER_ELEMENT: Struct = Struct {
    name: "ContentFilterElement",
    members: &[
        one("FilterOperator", fields::FILTEROPERATOR, Kind::Plain(4)),
        many("FilterOperands", Field::PROTOCOL, Kind::Object),
    ],
};

static CONTENT_FILTER: Struct = Struct {
    name: "ContentFilter",
    members: &[many("Elements", Field::PROTOCOL, Kind::Struct(&CONTENT_FILTER_ELEMENT))],
};

static EVENT_FILTER: Struct = Struct {
    name: "EventFilter",
    members: &[
        many("SelectClauses", Field::PROTOCOL, Kind::Struct(&SIMPLE_ATTRIBUTE_OPERAND)),
        one("WhereClause", Field::PROTOCOL, Kind::Struct(&CONTENT_FILTER)),
    ],
};

static ELEMENT_OPERAND: Struct =
    Struct { name: "ElementOperand", members: &[one("Index", fields::INDEX, Kind::Plain(4))] };

static LITERAL_OPERAND: Struct =
    Struct { name: "LiteralOperand", members: &[one("Value", Field::PROTOCOL, Kind::Variant)] };

static STATUS_CHANGE_NOTIFICATION: Struct = Struct {
    name: "StatusChangeNotification",
    members: &[
        one("Status", fields::STATUS, Kind::Status),
        one("DiagnosticInfo", Field::PROTOCOL, Kind::Diagnostic),
    ],
};

static EVENT_FIELD_LIST: Struct = Struct {
    name: "EventFieldList",
    members: &[
        one("ClientHandle", fields::CLIENTHANDLE, Kind::Plain(4)),
        many("EventFields", Field::PROTOCOL, Kind::Variant),
    ],
};

static EVENT_NOTIFICATION_LIST: Struct = Struct {
    name: "EventNotificationList",
    members: &[many("Events", Field::PROTOCOL, Kind::Struct(&EVENT_FIELD_LIST))],
};

static BUILD_INFO: Struct = Struct {
    name: "BuildInfo",
    members: &[
        one("ProductUri", fields::PRODUCTURI, Kind::Text),
        one("ManufacturerName", fields::MANUFACTURERNAME, Kind::Text),
        one("ProductName", fields::PRODUCTNAME, Kind::Text),
        one("SoftwareVersion", fields::SOFTWAREVERSION, Kind::Text),
        one("BuildNumber", fields::BUILDNUMBER, Kind::Text),
        one("BuildDate", fields::BUILDDATE, Kind::Time),
    ],
};

static SERVER_STATUS: Struct = Struct {
    name: "ServerStatusDataType",
    members: &[
        one("StartTime", fields::STARTTIME, Kind::Time),
        one("CurrentTime", fields::CURRENTTIME, Kind::Time),
        one("State", fields::SERVERSTATE, Kind::Plain(4)),
        one("BuildInfo", Field::PROTOCOL, Kind::Struct(&BUILD_INFO)),
        one("SecondsTillShutdown", fields::SECONDSTILLSHUTDOWN, Kind::Plain(4)),
        one("ShutdownReason", Field::PROTOCOL, Kind::Localized),
    ],
};

static READ_RAW_MODIFIED_DETAILS: Struct = Struct {
    name: "ReadRawModifiedDetails",
    members: &[
        one("IsReadModified", fields::ISREADMODIFIED, Kind::Plain(1)),
        one("StartTime", fields::STARTTIME, Kind::Time),
        one("EndTime", fields::ENDTIME, Kind::Time),
        one("NumValuesPerNode", fields::NUMVALUESPERNODE, Kind::Plain(4)),
        one("ReturnBounds", fields::RETURNBOUNDS, Kind::Plain(1)),
    ],
};

static READ_AT_TIME_DETAILS: Struct = Struct {
    name: "ReadAtTimeDetails",
    members: &[
        many("ReqTimes", fields::REQTIMES, Kind::Time),
        one("UseSimpleBounds", fields::USESIMPLEBOUNDS, Kind::Plain(1)),
    ],
};

static HISTORY_DATA: Struct =
    Struct { name: "HistoryData", members: &[many("DataValues", Field::PROTOCOL, Kind::Value)] };

static HISTORY_UPDATE_DETAILS: Struct =
    Struct { name: "HistoryUpdateDetails", members: &[one("NodeId", Field::PROTOCOL, Kind::Node)] };

/// The structure of an encoding's number, where it is one of these.
pub(super) fn object(id: u32) -> Option<&'static Struct> {
    Some(match id {
        340 => &BUILD_INFO,
        360 => &METHOD_ATTRIBUTES,
        366 => &VARIABLE_TYPE_ATTRIBUTES,
        372 => &DATA_TYPE_ATTRIBUTES,
        375 => &VIEW_ATTRIBUTES,
        594 => &ELEMENT_OPERAND,
        597 => &LITERAL_OPERAND,
        603 => &SIMPLE_ATTRIBUTE_OPERAND,
        649 => &READ_RAW_MODIFIED_DETAILS,
        655 => &READ_AT_TIME_DETAILS,
        658 => &HISTORY_DATA,
        679 => &HISTORY_UPDATE_DETAILS,
        724 => &DATA_CHANGE_FILTER,
        727 => &EVENT_FILTER,
        820 => &STATUS_CHANGE_NOTIFICATION,
        864 => &SERVER_STATUS,
        916 => &EVENT_NOTIFICATION_LIST,
        _ => return None,
    })
}
