using System.Text.Json.Nodes;
using Automation.Core.Policies.Approvals;

namespace Automation.Core.Policies.Model;

/// <summary>An entry of <c>approvals.require</c>.</summary>
internal static class RequirementSection
{
    private const string CountKey = "count";
    private const string UsersKey = "users";
    private const string TeamsKey = "teams";
    private const string PermissionKey = "permission";
    private const string CodeOwnersKey = "code-owners";
    private const string AllKey = "all";
    private const string AnyKey = "any";

    private static readonly TextType Name = new("a name on one line, of at most 80 characters")
    {
        MaxLength = 80,
        Refusal = static text => text.Any(char.IsControl) ? "Remove the control characters." : null,
    };

    private static readonly ChoiceType<ApproverPermission> Permission = new();

    /// <param name="depth">How deep in lists of requirements the entry is, from 1 on.</param>
    public static SectionType<ApprovalRequirement> Build(int depth)
    {
        var inner = new LazyType<IReadOnlyList<ApprovalRequirement>>(() => new RequirementsType(depth + 1));
        var section = new SectionType<ApprovalRequirement>()
            .With("name", "How the report calls it.", Name, r => r.Name ?? "", (r, v) => r with { Name = v })
            .With(
                "when",
                "What a pull request must be like for it to apply; all that is given must hold.",
                RequirementConditionsSection.Type,
                r => r.When,
                (r, v) => r with { When = v });
        return WithApprovers(section)
            .With(AllKey, "Requirements that must all be met.", inner, r => r.All, (r, v) => r with { All = v })
            .With(AnyKey, "Requirements of which one must be met.", inner, r => r.Any, (r, v) => r with { Any = v });
    }

    /// <summary>The keys that say something. A count and a permission say something even where they are what goes without saying.</summary>
    public static JsonObject Write(PolicyType<ApprovalRequirement> entry, ApprovalRequirement value)
    {
        var written = Given(entry.Write(value)!.AsObject(), entry.Write(new ApprovalRequirement())!.AsObject());
        if (value.Count is { } count)
        {
            written[CountKey] = count;
        }

        if (value.Permission is { } permission)
        {
            written[PermissionKey] = Permission.Write(permission);
        }

        return written;
    }

    public static JsonObject Schema(PolicyType<ApprovalRequirement> entry)
    {
        var schema = entry.Schema(new ApprovalRequirement());
        schema["type"] = "object";
        RemoveDefaults(schema);
        RemoveDefaults(schema["properties"]!["when"]!.AsObject());
        var owners = Has(CodeOwnersKey);
        owners["properties"] = new JsonObject { [CodeOwnersKey] = new JsonObject { ["enum"] = new JsonArray(true) } };
        schema["oneOf"] = new JsonArray(
            Has(AllKey),
            Has(AnyKey),
            new JsonObject { ["anyOf"] = new JsonArray(Has(CountKey), Has(UsersKey), Has(TeamsKey), Has(PermissionKey), owners) });
        return schema;
    }

    private static SectionType<ApprovalRequirement> WithApprovers(SectionType<ApprovalRequirement> section) => section
        .With(
            CountKey,
            "How many must approve. Not set: one, or none where only code-owners is asked for.",
            new NumberType(1, 10),
            r => r.Needed,
            (r, v) => r with { Count = v })
        .With(
            UsersKey,
            "Logins whose approvals count, beside the members of teams. Neither set: anyone who can push.",
            new ListType(TextFormats.Login, "logins", minimum: 1),
            r => r.Users,
            (r, v) => r with { Users = v })
        .With(
            TeamsKey,
            "Teams whose members' approvals count, beside those of users.",
            new ListType(TextFormats.Team, "teams", minimum: 1),
            r => r.Teams,
            (r, v) => r with { Teams = v })
        .With(
            PermissionKey,
            "What an approver must at least be allowed in the repository.",
            Permission,
            r => r.Permission ?? ApproverPermission.Write,
            (r, v) => r with { Permission = v })
        .With(
            CodeOwnersKey,
            "Whether each changed file (of when.paths, if set) needs an approval by one of its owners in CODEOWNERS.",
            new FlagType(),
            r => r.CodeOwners,
            (r, v) => r with { CodeOwners = v });

    private static JsonObject Given(JsonObject written, JsonObject empty) => new(written
        .Where(key => key.Key is not (CountKey or PermissionKey) && !JsonNode.DeepEquals(key.Value, empty[key.Key]))
        .Select(key => KeyValuePair.Create(
            key.Key, key.Value is JsonObject inner ? Given(inner, empty[key.Key]!.AsObject()) : key.Value?.DeepClone())));

    private static void RemoveDefaults(JsonObject section)
    {
        foreach (var (_, key) in section["properties"]!.AsObject())
        {
            key!.AsObject().Remove("default");
        }
    }

    private static JsonObject Has(string key) => new() { ["required"] = new JsonArray(key) };
}
