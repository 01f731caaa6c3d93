"""A case as CASE/UCO 1.4 JSON-LD, the exchange form of digital investigations (caseontology.org).

Clips are files with their digests, each with a provenance record and the action that took it in; findings, claims and
verdicts are annotations on them; places where a clip was seen are addresses, matches and derivations relationships.
What was withdrawn is left out. Ids are those of the record; where CASE needs further ones they follow from these.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from cases.judgement import Derivation, Withdrawal
from cases.judging import standing
from cases.mapping import time_text
from cases.records import Appearance, Assessment, Case, Claim, Clip, Finding
from cases.store import CaseStore
from workbench.report.methods import generator

VERSION: Final = "1.4.0"
BASE: Final = "urn:verification-workbench:"
"""What our ids stand behind."""
CONTEXT: Final = {
    "kb": BASE,
    "case-investigation": "https://ontology.caseontology.org/case/investigation/",
    "uco-action": "https://ontology.unifiedcyberontology.org/uco/action/",
    "uco-core": "https://ontology.unifiedcyberontology.org/uco/core/",
    "uco-identity": "https://ontology.unifiedcyberontology.org/uco/identity/",
    "uco-observable": "https://ontology.unifiedcyberontology.org/uco/observable/",
    "uco-tool": "https://ontology.unifiedcyberontology.org/uco/tool/",
    "uco-types": "https://ontology.unifiedcyberontology.org/uco/types/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

Node = dict[str, Any]


def write(store: CaseStore, case: Case) -> bytes:
    """The case as one JSON-LD document."""
    clips = store.find(Clip, case_id=case.id)
    nodes = [_tool(), *_people(clips), *(node for clip in clips for node in _clip(clip))]
    nodes += [*_statements(store, case), *_seen(store, case), *_relations(store, case, clips)]
    investigation = {
        "@id": _id("investigation", case.id),
        "@type": "case-investigation:Investigation",
        "uco-core:name": case.reference,
        "uco-core:description": "\n".join(part for part in (case.title, case.question, case.summary) if part),
        "uco-core:objectCreatedTime": _time(case.created_at),
        "case-investigation:investigationStatus": case.status.value,
        "uco-core:object": [{"@id": node["@id"]} for node in nodes],
    }
    document = {"@context": CONTEXT, "@graph": [investigation, *nodes]}
    return (json.dumps(document, ensure_ascii=True, allow_nan=False, indent=1) + "\n").encode()


def _id(kind: str, record: str) -> str:
    return f"kb:{kind}-{record}"


def _further(kind: str, of: str) -> str:
    """The id of something that the record has none for: the same each time."""
    return _id(kind, str(uuid5(NAMESPACE_URL, f"{BASE}{kind}:{of}")))


def _ref(identifier: str) -> Node:
    return {"@id": identifier}


def _time(moment: Any) -> Node:
    return {"@type": "xsd:dateTime", "@value": time_text(moment)}


def _tool() -> Node:
    name, _, version = generator().rpartition(" ")
    return {
        "@id": _further("tool", generator()),
        "@type": "uco-tool:Tool",
        "uco-core:name": name,
        "uco-tool:version": version,
    }


def _people(clips: list[Clip]) -> Iterator[Node]:
    for name in dict.fromkeys(clip.acquired_by for clip in clips):
        yield {"@id": _further("identity", name), "@type": "uco-identity:Identity", "uco-core:name": name}


def _clip(clip: Clip) -> Iterator[Node]:
    hashes = [
        {
            "@id": _further(f"hash-{method.lower()}", clip.id),
            "@type": "uco-types:Hash",
            "uco-types:hashMethod": method,
            "uco-types:hashValue": {"@type": "xsd:hexBinary", "@value": digest},
        }
        for method, digest in (("SHA256", clip.sha256), ("SHA1", clip.sha1), ("MD5", clip.md5))
    ]
    file, record = _id("file", clip.id), _further("provenance-record", clip.id)
    yield {
        "@id": file,
        "@type": "uco-observable:File",
        "uco-core:name": clip.name,
        "uco-core:hasFacet": [
            {
                "@id": _further("file-facet", clip.id),
                "@type": "uco-observable:FileFacet",
                "uco-observable:fileName": clip.name,
                "uco-observable:sizeInBytes": clip.size,
            },
            {
                "@id": _further("content-data-facet", clip.id),
                "@type": "uco-observable:ContentDataFacet",
                "uco-observable:sizeInBytes": clip.size,
                "uco-observable:hash": hashes,
            },
        ],
    }
    source = f"{clip.acquired_how}; {clip.acquisition_url}" if clip.acquisition_url else clip.acquired_how
    yield {
        "@id": record,
        "@type": "case-investigation:ProvenanceRecord",
        "uco-core:description": f"Drawn in place of the footage; {source}" if clip.stand_in else source,
        "uco-core:objectCreatedTime": _time(clip.created_at),
        "uco-core:object": [_ref(file)],
    }
    yield {
        "@id": _further("intake", clip.id),
        "@type": "case-investigation:InvestigativeAction",
        "uco-core:name": "taken in",
        "uco-action:endTime": _time(clip.created_at),
        "uco-action:performer": _ref(_further("identity", clip.acquired_by)),
        "uco-action:instrument": [_ref(_further("tool", generator()))],
        "uco-action:result": [_ref(file), _ref(record)],
    }


def _statements(store: CaseStore, case: Case) -> Iterator[Node]:
    for finding in standing(store, Finding, case.id):
        about = f"{finding.method}; confidence {finding.confidence}; by {finding.author}; limits: {finding.limits}"
        if finding.alternative:
            about += f"; otherwise explained: {finding.alternative}"
        yield _annotation("finding", finding, finding.result, about)
    for claim in standing(store, Claim, case.id):
        about = f"claimed by {claim.claimant}; {claim.source}; {claim.stance} the case question"
        yield _annotation("claim", claim, claim.text, f"{claim.kind}: {about}")
    current = {one.id for one in store.current_assessments(case.id)}
    for verdict in standing(store, Assessment, case.id):
        if verdict.id in current:
            who = f"{verdict.assessed_by} {verdict.third_party} {verdict.citation}".strip()
            said = f"authenticity: {verdict.authenticity}; context: {verdict.context}"
            yield _annotation("verdict", verdict, said, f"{who}; reasons: {verdict.reasons}; doubts: {verdict.doubts}")


def _annotation(kind: str, record: Finding | Claim | Assessment, statement: str, description: str) -> Node:
    about = _id("file", record.clip_id) if record.clip_id else _id("investigation", record.case_id)
    return {
        "@id": _id(kind, record.id),
        "@type": "uco-core:Annotation",
        "uco-core:tag": kind,
        "uco-core:statement": statement,
        "uco-core:description": description,
        "uco-core:objectCreatedTime": _time(record.created_at),
        "uco-core:object": [_ref(about)],
    }


def _seen(store: CaseStore, case: Case) -> Iterator[Node]:
    """Addresses where something was seen, and which clip; appearances without an address have no form in UCO."""
    for seen in standing(store, Appearance, case.id):
        if not seen.url:
            continue
        place = _id("appearance", seen.id)
        facet = {"@id": _further("url-facet", seen.id), "@type": "uco-observable:URLFacet"}
        yield {
            "@id": place,
            "@type": "uco-observable:URL",
            "uco-core:name": f"{seen.platform}: {seen.shape}",
            "uco-core:description": "; ".join(part for part in (seen.account, seen.description, seen.source) if part),
            "uco-core:hasFacet": [{**facet, "uco-observable:fullValue": seen.url}],
        }
        if seen.clip_id:
            yield _relation(_further("seen", seen.id), _id("file", seen.clip_id), place, "Seen_At", "")


def _relations(store: CaseStore, case: Case, clips: list[Clip]) -> Iterator[Node]:
    """Matches and derivations; clips of other cases are named by their digests' files alone."""
    told = {clip.id for clip in clips}
    gone = {one.record_id for one in store.find(Withdrawal, case_id=case.id, record_kind="match")}
    matches = [one for one in store.matches(case.id) if one.id not in gone]
    derivations = [one for one in standing(store, Derivation, case.id) if one.parent_clip]
    named = [end for one in matches for end in (one.clip_a, one.clip_b)]
    for other in dict.fromkeys([*named, *(one.parent_clip or "" for one in derivations)]):
        if other not in told:
            yield next(_clip(store.get(Clip, other)))
    for match in matches:
        about = f"score {match.score}; {match.decision}; {match.reason}; {match.engine}"
        ends = (_id("file", match.clip_a), _id("file", match.clip_b))
        yield _relation(_id("match", match.id), *ends, match.identity, about, directional=False)
    for one in derivations:
        about = f"{one.transformation}; {one.source}; confidence {one.confidence}"
        ends = (_id("file", one.clip_id), _id("file", one.parent_clip or ""))
        yield _relation(_id("derivation", one.id), *ends, one.kind.value, about)


def _relation(
    identifier: str, source: str, target: str, kind: str, description: str, *, directional: bool = True
) -> Node:
    return {
        "@id": identifier,
        "@type": "uco-core:Relationship",
        "uco-core:source": [_ref(source)],
        "uco-core:target": _ref(target),
        "uco-core:kindOfRelationship": kind,
        "uco-core:description": description,
        "uco-core:isDirectional": directional,
    }
