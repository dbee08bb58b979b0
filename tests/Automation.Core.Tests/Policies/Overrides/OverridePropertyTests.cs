using System.Text.Json.Nodes;
using Automation.Core.Policies;
using Automation.Core.Policies.Overrides;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static Automation.Core.Tests.Policies.PolicyFiles;

namespace Automation.Core.Tests.Policies.Overrides;

public sealed class OverridePropertyTests
{
    private static readonly string[] Branches = ["main", "release/1.x"];

    /// <summary>Keys with the values that files give them.</summary>
    private static readonly (string Path, string[] Values)[] Keys =
    [
        ("practices.review.mode", ["\"off\"", "\"warn\"", "\"enforce\""]),
        ("practices.review.rollout", ["10", "100"]),
        ("practices.review.approvals.required", ["0", "1", "2"]),
        ("practices.review.size.xs", ["5", "29"]),
        ("practices.review.size.s", ["15", "40"]),
        ("practices.review.rules.size", ["\"off\"", "\"error\""]),
        ("practices.conventional-commits.types", ["[\"feat\"]", "[\"feat\", \"fix\"]"]),
        ("practices.conventional-commits.exempt.bots", ["true", "false"]),
    ];

    private static readonly Gen<(string Path, string Value)> Setting =
        from key in Gen.Elements(Keys)
        from value in Gen.Elements(key.Values)
        select (key.Path, value);

    private static readonly Gen<JsonObject> Override =
        from branch in Gen.Elements(Branches)
        from settings in Setting.NonEmptyListOf()
        let content = Of(settings)
        select new JsonObject
        {
            ["when"] = new JsonObject { ["branches"] = new JsonArray(branch) },
            ["practices"] = content["practices"]!.DeepClone(),
        };

    private static readonly Gen<JsonObject> File =
        from settings in Setting.ListOf()
        from overrides in Override.ListOf()
        let file = Of(settings)
        select With(file, ("overrides", new JsonArray([.. overrides.Select(o => o.DeepClone())])));

    private static readonly Gen<string[]> Enforced =
        Gen.SubListOf([.. Keys.Select(k => k.Path), "practices.review"]).Select(static paths => paths.ToArray());

    [Property(MaxTest = 300)]
    public Property What_The_Organisation_Enforces_Stands_For_Every_Pull_Request_Whatever_The_Repository_Says()
    {
        var layers =
            from organisation in Setting.ListOf().Select(Of)
            from enforced in Enforced
            from repository in File
            select (With(organisation, ("enforced", new JsonArray([.. enforced.Select(e => (JsonNode)e)]))), enforced, repository);
        return Prop.ForAll(layers.ToArbitrary(), static drawn =>
        {
            var (organisation, enforced, repository) = drawn;
            var alone = Resolve(Organisation(organisation.ToJsonString()));
            var both = Resolve(Organisation(organisation.ToJsonString()), Repository(repository.ToJsonString()));
            // What chance made no valid file enforces nothing.
            return alone.Sources.Count == 0 || Array.TrueForAll(Branches, branch =>
            {
                var applied = both.For(new OverrideTarget { Branch = branch });
                return Array.TrueForAll(enforced, path => Values(applied, path).SequenceEqual(Values(alone, path)));
            });
        });
    }

    [Property(MaxTest = 300)]
    public Property A_Branch_That_No_Override_Names_Has_The_Files_Own_Policy() => Prop.ForAll(File.ToArbitrary(), static file =>
    {
        var policy = Resolve(Repository(file.ToJsonString()));

        return ReferenceEquals(policy.Policy, policy.For(new OverrideTarget { Branch = "next" }).Policy);
    });

    private static JsonObject Of(IEnumerable<(string Path, string Value)> settings)
    {
        var file = new JsonObject { ["version"] = 1 };
        foreach (var (path, value) in settings)
        {
            var keys = path.Split('.');
            var section = keys[..^1].Aggregate(file, (at, key) => (JsonObject)(at[key] ??= new JsonObject())!);
            section[keys[^1]] = JsonNode.Parse(value);
        }

        return file;
    }

    private static JsonObject With(JsonObject file, (string Key, JsonNode Value) entry)
    {
        file[entry.Key] = entry.Value;
        return file;
    }

    /// <summary>The values of a key, or of all keys in a section.</summary>
    private static IEnumerable<string> Values(EffectivePolicy policy, string path) => PolicyReference.Keys(FakePractice.All, policy.Policy)
        .Where(k => k.Path == path || k.Path.StartsWith(path + ".", StringComparison.Ordinal))
        .Select(k => k.Value);
}
