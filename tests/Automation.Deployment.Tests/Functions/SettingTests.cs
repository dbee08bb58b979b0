using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Automation.Core.Messages;
using Automation.Hosting.Schedules;
using Automation.Storage.Options;
using Automation.Testing;

namespace Automation.Deployment.Tests.Functions;

/// <summary>
/// The host reads schedules and queue names from settings, and knows no defaults: every place that sets them agrees with the code.
/// </summary>
public sealed partial class SettingTests
{
    private static readonly Dictionary<string, string> Defaults = Schedule.All
        .ToDictionary(s => s.Key, s => s.DefaultCron)
        .Concat(typeof(StorageQueueOptions).GetProperties().ToDictionary(
            p => $"{StorageOptions.SectionName}:{nameof(StorageOptions.Queues)}:{p.Name}",
            p => (string)p.GetValue(new StorageQueueOptions())!))
        .ToDictionary();

    private static readonly Dictionary<string, string> Sample =
        JsonNode.Parse(File.ReadAllText(Path.Combine(FunctionsApp.Folder, "local.settings.sample.json")))!["Values"]!.AsObject()
            .ToDictionary(v => v.Key.Replace("__", ":", StringComparison.Ordinal), v => v.Value!.GetValue<string>());

    private static readonly string Infrastructure = string.Join(
        '\n', Directory.EnumerateFiles(RepositoryRoot.Combine("infra"), "*.bicep", SearchOption.AllDirectories).Select(File.ReadAllText));

    public static TheoryData<string> Keys() => [.. Defaults.Keys];

    [Fact]
    public void The_Triggers_Read_The_Settings_That_Have_Defaults_And_No_Others() =>
        Assert.Equal(
            Defaults.Keys.Order(StringComparer.Ordinal),
            FunctionsApp.Triggers.SelectMany(Settings).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_Sample_Settings_Hold_The_Default(string key) => Assert.Equal(Defaults[key], Sample[key]);

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_Documentation_Names_The_Default(string key)
    {
        var page = File.ReadAllLines(RepositoryRoot.Combine("docs", "configuration.md"));

        var row = Assert.Single(page, line => line.StartsWith($"| `{key}` |", StringComparison.Ordinal));
        Assert.EndsWith($"| `{Defaults[key]}` |", row, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_Infrastructure_Sets_It(string key) =>
        Assert.Contains(key.Replace(":", "__", StringComparison.Ordinal), Infrastructure, StringComparison.Ordinal);

    [Fact]
    public void The_Infrastructure_Sets_Every_Connection() => Assert.All(
        FunctionsApp.Of(Trigger.Queue), t => Assert.Contains($"{t.Connection}__accountName", Infrastructure, StringComparison.Ordinal));

    [Fact]
    public void Every_Schedule_Has_One_Timer() => Assert.Equal(
        Schedule.All.Select(s => $"%{s.Key}%").Order(StringComparer.Ordinal),
        FunctionsApp.Of(Trigger.Timer).Select(t => t.Source).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_Queue_And_Every_Poison_Queue_Has_One_Trigger()
    {
        var queues = typeof(QueueNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!)
            .Where(name => name != QueueNames.PoisonSuffix);
        var triggered = FunctionsApp.Of(Trigger.Queue).Select(t => Reference().Replace(t.Source, m => Defaults[m.Groups[1].Value]));

        Assert.Equal(queues.Order(StringComparer.Ordinal), triggered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_Sample_Settings_Hold_No_Secret() => Assert.All(Sample, setting => Assert.DoesNotMatch(
        "(?i)AccountKey|SharedAccessSignature|PRIVATE KEY|[a-z0-9+/]{40,}", setting.Value));

    private static IEnumerable<string> Settings(Trigger trigger) => trigger.Kind == Trigger.Http
        ? []
        : Reference().Matches(trigger.Source).Select(m => m.Groups[1].Value);

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Reference();
}
