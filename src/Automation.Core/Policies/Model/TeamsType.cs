using System.Text.Json.Nodes;
using Automation.Core.Calendars;
using Automation.Core.Digests.Teams;
using Automation.Core.Policies.Yaml;

namespace Automation.Core.Policies.Model;

/// <summary>Key <c>digest.teams</c>: a map from a team's key to its definition.</summary>
internal sealed class TeamsType : PolicyType<IReadOnlyDictionary<string, TeamDefinition>>
{
    private const string Leads = "leads";
    private const string Repositories = "repositories";

    private static readonly IReadOnlyList<string> DefaultDays =
        [.. BusinessHours.Default.Days.Select(HoursSection.TextOf)];

    private static readonly SectionType<TeamDefinition> Definition = WithContent(WithClock(WithPeople(new SectionType<TeamDefinition>())));

    public override string Expected => "a map from the key of a team to its definition";

    public override IReadOnlyDictionary<string, TeamDefinition> Read(
        YamlNode node, string path, IReadOnlyDictionary<string, TeamDefinition> current, PolicyReading reading)
    {
        if (node is not YamlMap map)
        {
            reading.ReportMismatch(node, path, Expected);
            return current;
        }

        var teams = new SortedDictionary<string, TeamDefinition>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries.TakeWhile(_ => !reading.IsFull))
        {
            // A key is a text, whatever it looks like.
            var name = TeamFormats.Key.Read(key with { Plain = false }, path, "", reading);
            teams[name] = ReadTeam(value, PolicyPath.Join(path, PolicyReading.Shorten(key.Text)), reading);
        }

        return teams;
    }

    public override JsonNode? Write(IReadOnlyDictionary<string, TeamDefinition> value) => new JsonObject(
        value.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => KeyValuePair.Create(t.Key, Definition.Write(t.Value))));

    public override JsonObject Schema(IReadOnlyDictionary<string, TeamDefinition> value)
    {
        var team = Definition.Schema(new TeamDefinition());
        team["type"] = "object";
        team["required"] = new JsonArray(Leads, Repositories);
        foreach (var withoutDefault in new[] { "name", Leads, Repositories })
        {
            team["properties"]![withoutDefault]!.AsObject().Remove("default");
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["patternProperties"] = new JsonObject { [TeamFormats.Key.Pattern!] = team },
            ["additionalProperties"] = false,
        };
    }

    public override IEnumerable<PolicyKeyDocumentation> Document(
        string path, string description, IReadOnlyDictionary<string, TeamDefinition> value) =>
        base.Document(path, description, value).Select(key => key with
        {
            // A name that is not set is the team's key; leads and repositories must be set.
            Items = [.. Definition.Document($"{path}.<team>", "", new TeamDefinition()).Skip(1).Select(WithoutEmptyDefault)],
        });

    private static PolicyKeyDocumentation WithoutEmptyDefault(PolicyKeyDocumentation key) =>
        key.Value is "[]" or "\"\"" ? key with { Value = "" } : key;

    private static TeamDefinition ReadTeam(YamlNode node, string path, PolicyReading reading)
    {
        var definition = new TeamDefinition();
        if (node is not YamlMap map)
        {
            reading.ReportMismatch(node, path, Definition.Expected);
            return definition;
        }

        foreach (var required in new[] { Leads, Repositories }.Where(r => map.Find(r) is null))
        {
            reading.Report(map, path, $"'{path}' has no {required}: without them nothing can be sent. Add the key '{required}'.");
        }

        return Definition.Read(map, path, definition, reading);
    }

    private static SectionType<TeamDefinition> WithPeople(SectionType<TeamDefinition> team) => team
        .With(
            "name",
            "What the team is called in its mails; the key where it is not set.",
            TeamFormats.Name,
            t => t.Name ?? "",
            (t, v) => t with { Name = v })
        .With(
            Leads,
            "The e-mail addresses that the digest is sent to.",
            new ListType(TeamFormats.Address, "e-mail addresses", minimum: 1),
            t => t.Leads,
            (t, v) => t with { Leads = v })
        .With(
            Repositories,
            "The repositories that the digest is about, by name, pattern, topic, or GitHub team.",
            new ListType(TeamFormats.Selector, "repositories", minimum: 1),
            t => t.Repositories,
            (t, v) => t with { Repositories = v });

    private static SectionType<TeamDefinition> WithClock(SectionType<TeamDefinition> team) => team
        .With(
            "time-zone",
            "Where the team's weeks begin and its clocks tell the time.",
            TeamFormats.Zone,
            t => t.TimeZone ?? TimeZoneInfo.Utc.Id,
            (t, v) => t with { TimeZone = v })
        .With(
            "business-hours",
            "The hours in which the team works; waiting is measured in them.",
            TeamFormats.Hours,
            t => t.BusinessHours ?? $"{HoursSection.TextOf(BusinessHours.Default.From)}-{HoursSection.TextOf(BusinessHours.Default.To)}",
            (t, v) => t with { BusinessHours = v })
        .With(
            "business-days",
            "The days on which the team works.",
            new ListType(TeamFormats.Day, "days of the week", minimum: 1),
            t => t.BusinessDays is { Count: > 0 } days ? days : DefaultDays,
            (t, v) => t with { BusinessDays = v })
        .With(
            "send",
            "The day and local time, in the week after, from which on the digest is sent.",
            TeamFormats.Send,
            t => t.Send ?? TeamReader.DefaultSend,
            (t, v) => t with { Send = v });

    private static SectionType<TeamDefinition> WithContent(SectionType<TeamDefinition> team) => team
        .With(
            "sections",
            "The parts of the digest that the team wants.",
            new ListType(TeamFormats.Section, "sections", minimum: 1),
            t => t.Sections is { Count: > 0 } sections ? sections : TeamFormats.Section.Allowed!,
            (t, v) => t with { Sections = v })
        .With(
            "send-when-quiet",
            "Whether a digest is sent also of a week in which nothing happened.",
            new FlagType(),
            t => t.SendWhenQuiet,
            (t, v) => t with { SendWhenQuiet = v });
}
