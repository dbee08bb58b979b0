using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Automation.Email.Configuration;
using Automation.GitHub.Configuration;
using Automation.Hosting;
using Automation.Pipeline.Settings;
using Automation.Storage.Options;

namespace Automation.Deployment.Tests.Infrastructure;

/// <summary>The settings that the code binds: of each options class, the type that names its section, what can be set.</summary>
internal static class BoundSettings
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(AutomationServiceCollectionExtensions).Assembly, typeof(EmailOptions).Assembly, typeof(GitHubOptions).Assembly,
        typeof(PipelineOptions).Assembly, typeof(StorageOptions).Assembly,
    ];

    /// <summary>Whether an options class has a property for a setting, such as <c>GitHub__WebhookSecrets__1</c>.</summary>
    public static bool Contain(string setting) => Patterns.Value.Any(p => p.IsMatch(setting));

    private static readonly Lazy<Regex[]> Patterns = new(() =>
    [
        .. from assembly in Assemblies
           from type in assembly.GetTypes()
           let section = type.GetField("SectionName", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue()
           where section is not null
           from name in Names(type, $"{section}")
           select new Regex($"^{name}$"),
    ]);

    private static IEnumerable<string> Names(Type type, string path)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner.IsValueType || inner == typeof(string) || inner == typeof(Uri))
        {
            return [path];
        }

        if (typeof(IEnumerable).IsAssignableFrom(inner))
        {
            var arguments = inner.GetGenericArguments();
            return Names(arguments[^1], $"{path}__{(arguments.Length == 2 ? "[a-z0-9-]+" : "[0-9]+")}");
        }

        return inner.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is not null || typeof(IEnumerable).IsAssignableFrom(p.PropertyType))
            .SelectMany(p => Names(p.PropertyType, $"{path}__{p.Name}"));
    }
}
