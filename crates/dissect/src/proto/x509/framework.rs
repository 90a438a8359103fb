//! The fields of X.501 information framework.

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

values! {
    static ASSERTEDCONTEXTS_VALUES {
        0 => "allContexts",
        1 => "selectedContexts",
    }
    static SPECIFICEXCLUSIONS_ITEM_VALUES {
        0 => "chopBefore",
        1 => "chopAfter",
    }
    static REFINEMENT_VALUES {
        0 => "item",
        1 => "and",
        2 => "or",
        3 => "not",
    }
    static NOT_VALUES {
        0 => "item",
        1 => "and",
        2 => "or",
        3 => "not",
        0 => "context",
        0 => "attribute",
    }
    static CONTEXTCOMBINATION_VALUES {
        0 => "context",
        1 => "and",
        2 => "or",
        3 => "not",
    }
    static ATTRIBUTECOMBINATION_VALUES {
        0 => "attribute",
        1 => "and",
        2 => "or",
        3 => "not",
    }
    static OUTPUTVALUES_VALUES {
        0 => "selectedValues",
        1 => "matchedValuesOnly",
    }
    static IMPOSEDSUBSET_VALUES {
        0 => "baseObject",
        1 => "oneLevel",
        2 => "wholeSubtree",
    }
    static DIRECTORYSTRING_VALUES {
        0 => "teletexString",
        1 => "printableString",
        2 => "universalString",
        3 => "bmpString",
        4 => "uTF8String",
    }
}

field_table! {
    /// The fields of X.509 Information Framework.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("x509if", "X.509 Information Framework", "X509IF");
    OID = FieldDef::new("x509if.oid", "Object Id", FieldType::Oid);
    ANY_STRING = FieldDef::new("x509if.any.String", "AnyString", FieldType::Bytes);
    DISTINGUISHEDNAME = FieldDef::new("x509if.DistinguishedName", "DistinguishedName", FieldType::Uint32);
    SUBTREESPECIFICATION_ELEMENT = FieldDef::new("x509if.SubtreeSpecification_element", "SubtreeSpecification", FieldType::None);
    HIERARCHYLEVEL = FieldDef::new("x509if.HierarchyLevel", "HierarchyLevel", FieldType::Int32);
    HIERARCHYBELOW = FieldDef::new("x509if.HierarchyBelow", "HierarchyBelow", FieldType::Boolean);
    TYPE = FieldDef::new("x509if.type", "type", FieldType::Oid);
    VALUES = FieldDef::new("x509if.values", "values", FieldType::Uint32);
    VALUES_ITEM_ELEMENT = FieldDef::new("x509if.values_item_element", "values item", FieldType::None);
    VALUESWITHCONTEXT = FieldDef::new("x509if.valuesWithContext", "valuesWithContext", FieldType::Uint32);
    VALUESWITHCONTEXT_ITEM_ELEMENT = FieldDef::new("x509if.valuesWithContext_item_element", "valuesWithContext item", FieldType::None);
    VALUE_ELEMENT = FieldDef::new("x509if.value_element", "value", FieldType::None);
    CONTEXTLIST = FieldDef::new("x509if.contextList", "contextList", FieldType::Uint32);
    CONTEXT_ELEMENT = FieldDef::new("x509if.Context_element", "Context", FieldType::None);
    CONTEXTTYPE = FieldDef::new("x509if.contextType", "contextType", FieldType::Oid);
    CONTEXTVALUES = FieldDef::new("x509if.contextValues", "contextValues", FieldType::Uint32);
    CONTEXTVALUES_ITEM_ELEMENT = FieldDef::new("x509if.contextValues_item_element", "contextValues item", FieldType::None);
    FALLBACK = FieldDef::new("x509if.fallback", "fallback", FieldType::Boolean);
    ASSERTION_ELEMENT = FieldDef::new("x509if.assertion_element", "assertion", FieldType::None);
    ASSERTEDCONTEXTS = FieldDef::new("x509if.assertedContexts", "assertedContexts", FieldType::Uint32).strings(Strings::Values(&ASSERTEDCONTEXTS_VALUES));
    ALLCONTEXTS_ELEMENT = FieldDef::new("x509if.allContexts_element", "allContexts", FieldType::None);
    SELECTEDCONTEXTS = FieldDef::new("x509if.selectedContexts", "selectedContexts", FieldType::Uint32);
    CONTEXTASSERTION_ELEMENT = FieldDef::new("x509if.ContextAssertion_element", "ContextAssertion", FieldType::None);
    RDNSEQUENCE = FieldDef::new("x509if.rdnSequence", "rdnSequence", FieldType::Uint32);
    RDNSEQUENCE_ITEM = FieldDef::new("x509if.RDNSequence_item", "RDNSequence item", FieldType::Uint32);
    RELATIVEDISTINGUISHEDNAME_ITEM_ELEMENT = FieldDef::new("x509if.RelativeDistinguishedName_item_element", "RelativeDistinguishedName item", FieldType::None);
    PRIMARYDISTINGUISHED = FieldDef::new("x509if.primaryDistinguished", "primaryDistinguished", FieldType::Boolean);
    DISTINGATTRVALUE_ELEMENT = FieldDef::new("x509if.distingAttrValue_element", "distingAttrValue", FieldType::None);
    SPECIFICEXCLUSIONS = FieldDef::new("x509if.specificExclusions", "specificExclusions", FieldType::Uint32);
    SPECIFICEXCLUSIONS_ITEM = FieldDef::new("x509if.specificExclusions_item", "specificExclusions item", FieldType::Uint32).strings(Strings::Values(&SPECIFICEXCLUSIONS_ITEM_VALUES));
    CHOPBEFORE = FieldDef::new("x509if.chopBefore", "chopBefore", FieldType::Uint32);
    CHOPAFTER = FieldDef::new("x509if.chopAfter", "chopAfter", FieldType::Uint32);
    MINIMUM = FieldDef::new("x509if.minimum", "minimum", FieldType::Uint64);
    MAXIMUM = FieldDef::new("x509if.maximum", "maximum", FieldType::Uint64);
    ITEM = FieldDef::new("x509if.item", "item", FieldType::Oid);
    AND = FieldDef::new("x509if.and", "and", FieldType::Uint32);
    REFINEMENT = FieldDef::new("x509if.Refinement", "Refinement", FieldType::Uint32).strings(Strings::Values(&REFINEMENT_VALUES));
    OR = FieldDef::new("x509if.or", "or", FieldType::Uint32);
    NOT = FieldDef::new("x509if.not", "not", FieldType::Uint32).strings(Strings::Values(&NOT_VALUES));
    RULEIDENTIFIER = FieldDef::new("x509if.ruleIdentifier", "ruleIdentifier", FieldType::Int32);
    NAMEFORM = FieldDef::new("x509if.nameForm", "nameForm", FieldType::Oid);
    SUPERIORSTRUCTURERULES = FieldDef::new("x509if.superiorStructureRules", "superiorStructureRules", FieldType::Uint32);
    RULEIDENTIFIER_2 = FieldDef::new("x509if.RuleIdentifier", "RuleIdentifier", FieldType::Int32);
    STRUCTURALOBJECTCLASS = FieldDef::new("x509if.structuralObjectClass", "structuralObjectClass", FieldType::Oid);
    AUXILIARIES = FieldDef::new("x509if.auxiliaries", "auxiliaries", FieldType::Uint32);
    AUXILIARIES_ITEM = FieldDef::new("x509if.auxiliaries_item", "auxiliaries item", FieldType::Oid);
    MANDATORY = FieldDef::new("x509if.mandatory", "mandatory", FieldType::Uint32);
    MANDATORY_ITEM = FieldDef::new("x509if.mandatory_item", "mandatory item", FieldType::Oid);
    OPTIONAL = FieldDef::new("x509if.optional", "optional", FieldType::Uint32);
    OPTIONAL_ITEM = FieldDef::new("x509if.optional_item", "optional item", FieldType::Oid);
    PRECLUDED = FieldDef::new("x509if.precluded", "precluded", FieldType::Uint32);
    PRECLUDED_ITEM = FieldDef::new("x509if.precluded_item", "precluded item", FieldType::Oid);
    ATTRIBUTETYPE = FieldDef::new("x509if.attributeType", "attributeType", FieldType::Oid);
    MANDATORYCONTEXTS = FieldDef::new("x509if.mandatoryContexts", "mandatoryContexts", FieldType::Uint32);
    MANDATORYCONTEXTS_ITEM = FieldDef::new("x509if.mandatoryContexts_item", "mandatoryContexts item", FieldType::Oid);
    OPTIONALCONTEXTS = FieldDef::new("x509if.optionalContexts", "optionalContexts", FieldType::Uint32);
    OPTIONALCONTEXTS_ITEM = FieldDef::new("x509if.optionalContexts_item", "optionalContexts item", FieldType::Oid);
    ID = FieldDef::new("x509if.id", "id", FieldType::Int32);
    DMDID = FieldDef::new("x509if.dmdId", "dmdId", FieldType::Oid);
    INCLUDESUBTYPES = FieldDef::new("x509if.includeSubtypes", "includeSubtypes", FieldType::Boolean);
    SELECTEDVALUES = FieldDef::new("x509if.selectedValues", "selectedValues", FieldType::Uint32);
    SELECTEDVALUES_ITEM_ELEMENT = FieldDef::new("x509if.selectedValues_item_element", "selectedValues item", FieldType::None);
    DEFAULTVALUES = FieldDef::new("x509if.defaultValues", "defaultValues", FieldType::Uint32);
    DEFAULTVALUES_ITEM_ELEMENT = FieldDef::new("x509if.defaultValues_item_element", "defaultValues item", FieldType::None);
    ENTRYTYPE = FieldDef::new("x509if.entryType", "entryType", FieldType::Oid);
    CONTEXTS = FieldDef::new("x509if.contexts", "contexts", FieldType::Uint32);
    CONTEXTPROFILE_ELEMENT = FieldDef::new("x509if.ContextProfile_element", "ContextProfile", FieldType::None);
    CONTEXTCOMBINATION = FieldDef::new("x509if.contextCombination", "contextCombination", FieldType::Uint32).strings(Strings::Values(&CONTEXTCOMBINATION_VALUES));
    MATCHINGUSE = FieldDef::new("x509if.matchingUse", "matchingUse", FieldType::Uint32);
    MATCHINGUSE_ELEMENT = FieldDef::new("x509if.MatchingUse_element", "MatchingUse", FieldType::None);
    CONTEXTVALUE = FieldDef::new("x509if.contextValue", "contextValue", FieldType::Uint32);
    CONTEXTVALUE_ITEM_ELEMENT = FieldDef::new("x509if.contextValue_item_element", "contextValue item", FieldType::None);
    CONTEXT = FieldDef::new("x509if.context", "context", FieldType::Oid);
    CONTEXTCOMBINATION_2 = FieldDef::new("x509if.ContextCombination", "ContextCombination", FieldType::Uint32).strings(Strings::Values(&CONTEXTCOMBINATION_VALUES));
    RESTRICTIONTYPE = FieldDef::new("x509if.restrictionType", "restrictionType", FieldType::Oid);
    RESTRICTIONVALUE_ELEMENT = FieldDef::new("x509if.restrictionValue_element", "restrictionValue", FieldType::None);
    ATTRIBUTE = FieldDef::new("x509if.attribute", "attribute", FieldType::Oid);
    ATTRIBUTECOMBINATION = FieldDef::new("x509if.AttributeCombination", "AttributeCombination", FieldType::Uint32).strings(Strings::Values(&ATTRIBUTECOMBINATION_VALUES));
    OUTPUTVALUES = FieldDef::new("x509if.outputValues", "outputValues", FieldType::Uint32).strings(Strings::Values(&OUTPUTVALUES_VALUES));
    MATCHEDVALUESONLY_ELEMENT = FieldDef::new("x509if.matchedValuesOnly_element", "matchedValuesOnly", FieldType::None);
    SERVICECONTROLS_ELEMENT = FieldDef::new("x509if.serviceControls_element", "serviceControls", FieldType::None);
    SEARCHOPTIONS_ELEMENT = FieldDef::new("x509if.searchOptions_element", "searchOptions", FieldType::None);
    HIERARCHYOPTIONS_ELEMENT = FieldDef::new("x509if.hierarchyOptions_element", "hierarchyOptions", FieldType::None);
    DEFAULT = FieldDef::new("x509if.default", "default", FieldType::Int32);
    MAX = FieldDef::new("x509if.max", "max", FieldType::Int32);
    BASIC_ELEMENT = FieldDef::new("x509if.basic_element", "basic", FieldType::None);
    TIGHTENINGS = FieldDef::new("x509if.tightenings", "tightenings", FieldType::Uint32);
    MRMAPPING_ELEMENT = FieldDef::new("x509if.MRMapping_element", "MRMapping", FieldType::None);
    RELAXATIONS = FieldDef::new("x509if.relaxations", "relaxations", FieldType::Uint32);
    MAPPING = FieldDef::new("x509if.mapping", "mapping", FieldType::Uint32);
    MAPPING_ELEMENT = FieldDef::new("x509if.Mapping_element", "Mapping", FieldType::None);
    SUBSTITUTION = FieldDef::new("x509if.substitution", "substitution", FieldType::Uint32);
    MRSUBSTITUTION_ELEMENT = FieldDef::new("x509if.MRSubstitution_element", "MRSubstitution", FieldType::None);
    MAPPINGFUNCTION = FieldDef::new("x509if.mappingFunction", "mappingFunction", FieldType::Oid);
    LEVEL = FieldDef::new("x509if.level", "level", FieldType::Int32);
    OLDMATCHINGRULE = FieldDef::new("x509if.oldMatchingRule", "oldMatchingRule", FieldType::Oid);
    NEWMATCHINGRULE = FieldDef::new("x509if.newMatchingRule", "newMatchingRule", FieldType::Oid);
    BASE = FieldDef::new("x509if.base", "base", FieldType::Uint32);
    SPECIFICATIONFILTER = FieldDef::new("x509if.specificationFilter", "specificationFilter", FieldType::Uint32).strings(Strings::Values(&REFINEMENT_VALUES));
    SERVICETYPE = FieldDef::new("x509if.serviceType", "serviceType", FieldType::Oid);
    USERCLASS = FieldDef::new("x509if.userClass", "userClass", FieldType::Int32);
    INPUTATTRIBUTETYPES = FieldDef::new("x509if.inputAttributeTypes", "inputAttributeTypes", FieldType::Uint32);
    REQUESTATTRIBUTE_ELEMENT = FieldDef::new("x509if.RequestAttribute_element", "RequestAttribute", FieldType::None);
    ATTRIBUTECOMBINATION_2 = FieldDef::new("x509if.attributeCombination", "attributeCombination", FieldType::Uint32).strings(Strings::Values(&ATTRIBUTECOMBINATION_VALUES));
    OUTPUTATTRIBUTETYPES = FieldDef::new("x509if.outputAttributeTypes", "outputAttributeTypes", FieldType::Uint32);
    RESULTATTRIBUTE_ELEMENT = FieldDef::new("x509if.ResultAttribute_element", "ResultAttribute", FieldType::None);
    DEFAULTCONTROLS_ELEMENT = FieldDef::new("x509if.defaultControls_element", "defaultControls", FieldType::None);
    MANDATORYCONTROLS_ELEMENT = FieldDef::new("x509if.mandatoryControls_element", "mandatoryControls", FieldType::None);
    SEARCHRULECONTROLS_ELEMENT = FieldDef::new("x509if.searchRuleControls_element", "searchRuleControls", FieldType::None);
    FAMILYGROUPING_ELEMENT = FieldDef::new("x509if.familyGrouping_element", "familyGrouping", FieldType::None);
    FAMILYRETURN_ELEMENT = FieldDef::new("x509if.familyReturn_element", "familyReturn", FieldType::None);
    RELAXATION_ELEMENT = FieldDef::new("x509if.relaxation_element", "relaxation", FieldType::None);
    ADDITIONALCONTROL = FieldDef::new("x509if.additionalControl", "additionalControl", FieldType::Uint32);
    ATTRIBUTETYPE_2 = FieldDef::new("x509if.AttributeType", "AttributeType", FieldType::Oid);
    ALLOWEDSUBSET = FieldDef::new("x509if.allowedSubset", "allowedSubset", FieldType::Bytes);
    IMPOSEDSUBSET = FieldDef::new("x509if.imposedSubset", "imposedSubset", FieldType::Uint32).strings(Strings::Values(&IMPOSEDSUBSET_VALUES));
    ENTRYLIMIT_ELEMENT = FieldDef::new("x509if.entryLimit_element", "entryLimit", FieldType::None);
    NAME = FieldDef::new("x509if.name", "name", FieldType::Uint32);
    DIRECTORYSTRING = FieldDef::new("x509if.DirectoryString", "DirectoryString", FieldType::Uint32).strings(Strings::Values(&DIRECTORYSTRING_VALUES));
    DESCRIPTION = FieldDef::new("x509if.description", "description", FieldType::Uint32).strings(Strings::Values(&DIRECTORYSTRING_VALUES));
    ALLOWEDSUBSET_BASEOBJECT = FieldDef::new("x509if.AllowedSubset.baseObject", "baseObject", FieldType::Boolean).bits(8).mask(0x80);
    ALLOWEDSUBSET_ONELEVEL = FieldDef::new("x509if.AllowedSubset.oneLevel", "oneLevel", FieldType::Boolean).bits(8).mask(0x40);
    ALLOWEDSUBSET_WHOLESUBTREE = FieldDef::new("x509if.AllowedSubset.wholeSubtree", "wholeSubtree", FieldType::Boolean).bits(8).mask(0x20);
}
