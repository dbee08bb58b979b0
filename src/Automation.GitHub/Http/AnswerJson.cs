using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Automation.Core.Ports;

namespace Automation.GitHub.Http;

/// <summary>Reads the JSON of an answer.</summary>
internal static class AnswerJson
{
    /// <exception cref="TransientException">It is no such JSON: a proxy answered, or GitHub is out of order.</exception>
    public static T? Parse<T>(string body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException e)
        {
            throw new TransientException("GitHub answered with something else than the JSON that was asked for.", null, e);
        }
    }
}
