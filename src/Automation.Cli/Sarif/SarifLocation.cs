using System.Text.Json;

namespace Automation.Cli.Sarif;

/// <summary>Writes where a result stands (2.1.0, 3.28).</summary>
internal static class SarifLocation
{
    /// <summary>What code scanning takes for the root of the repository.</summary>
    private const string Root = "%SRCROOT%";

    public static void Write(Utf8JsonWriter json, string path, int? line)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", AddressOf(path));
        if (!Path.IsPathRooted(path))
        {
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
        if (line is { } number)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", number);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>A relative path stays relative; names may hold anything, such as spaces and per cent signs.</summary>
    private static string AddressOf(string path)
    {
        var address = string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? $"file:///{address.TrimStart('/')}" : address;
    }
}
