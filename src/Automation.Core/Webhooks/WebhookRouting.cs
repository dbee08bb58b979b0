using System.Buffers;
using System.Text.Json;

namespace Automation.Core.Webhooks;

/// <summary>
/// Reads the few fields that route a webhook, in one forward pass over the body and without a document in memory. The same pass
/// proves that the whole body is well-formed JSON.
/// </summary>
public static class WebhookRouting
{
    /// <summary>The longest of the texts read is a repository's full name: 39 + 1 + 100 characters.</summary>
    private const int MaxTextBytes = 256;

    /// <summary>
    /// False when the body is not well-formed JSON (RFC 8259, nested at most 64 deep). Unknown, missing and ill-typed fields are
    /// tolerated; of duplicate keys the last counts, as for <see cref="JsonDocument"/>. Never throws.
    /// </summary>
    public static bool TryRead(in ReadOnlySequence<byte> body, out RoutingFields fields)
    {
        fields = default;
        var reader = new Utf8JsonReader(body);
        try
        {
            var read = ReadRoot(ref reader);
            fields = read;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <inheritdoc cref="TryRead(in ReadOnlySequence{byte}, out RoutingFields)"/>
    public static bool TryRead(ReadOnlyMemory<byte> body, out RoutingFields fields) =>
        TryRead(new ReadOnlySequence<byte>(body), out fields);

    private static RoutingFields ReadRoot(ref Utf8JsonReader reader)
    {
        var fields = default(RoutingFields);
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                fields = ReadTopLevel(ref reader, fields);
            }
        }
        else
        {
            reader.Skip();
        }

        // One more step finds anything that follows the root value.
        reader.Read();
        return fields;
    }

    private static RoutingFields ReadTopLevel(ref Utf8JsonReader reader, RoutingFields fields)
    {
        if (reader.ValueTextEquals("action"u8))
        {
            return fields with { Action = ReadText(ref reader) };
        }

        if (reader.ValueTextEquals("installation"u8))
        {
            var part = ReadPart(ref reader);
            return fields with { InstallationId = part.Id, InstallationAccount = part.OwnerLogin };
        }

        if (reader.ValueTextEquals("repository"u8))
        {
            var part = ReadPart(ref reader);
            return fields with { RepositoryId = part.Id, Repository = part.FullName, RepositoryOwner = part.OwnerLogin };
        }

        if (reader.ValueTextEquals("organization"u8))
        {
            return fields with { Organization = ReadPart(ref reader).Login };
        }

        if (reader.ValueTextEquals("sender"u8))
        {
            return fields with { Sender = ReadPart(ref reader).Login };
        }

        SkipValue(ref reader);
        return fields;
    }

    /// <summary>Reads an object's own scalar fields and, one level down, the login of its owner or account.</summary>
    private static Part ReadPart(ref Utf8JsonReader reader)
    {
        var part = default(Part);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return part;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            part = ReadPartField(ref reader, part);
        }

        return part;
    }

    private static Part ReadPartField(ref Utf8JsonReader reader, Part part)
    {
        if (reader.ValueTextEquals("id"u8))
        {
            return part with { Id = ReadNumber(ref reader) };
        }

        if (reader.ValueTextEquals("login"u8))
        {
            return part with { Login = ReadText(ref reader) };
        }

        if (reader.ValueTextEquals("full_name"u8))
        {
            return part with { FullName = ReadText(ref reader) };
        }

        // Depth bounds the recursion: an owner's owner is nobody's.
        if (reader.CurrentDepth <= 2 && (reader.ValueTextEquals("owner"u8) || reader.ValueTextEquals("account"u8)))
        {
            return part with { OwnerLogin = ReadPart(ref reader).Login };
        }

        SkipValue(ref reader);
        return part;
    }

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length > MaxTextBytes)
        {
            return null;
        }

        Span<char> text = stackalloc char[MaxTextBytes];
        try
        {
            return new string(text[..reader.CopyString(text)]);
        }
        catch (InvalidOperationException)
        {
            // Bytes that are no UTF-8, or half a surrogate pair: well-formed to the reader, but not a text.
            return null;
        }
    }

    private static long? ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
        {
            return number;
        }

        reader.Skip();
        return null;
    }

    private static void SkipValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    private readonly record struct Part(long? Id, string? Login, string? FullName, string? OwnerLogin);
}
