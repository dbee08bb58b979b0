using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Automation.Storage.Entities;

/// <summary>Values to rows and back: JSON where it is short, Brotli-compressed JSON where it is long.</summary>
internal sealed class EntityCodec<T>(JsonTypeInfo<EntityDocument<T>> type)
    where T : class
{
    private const int Schema = 1;

    /// <summary>The row; null when even the compressed value is too long for one.</summary>
    public StoredEntity? TryEncode(EntityKey key, T value)
    {
        var json = JsonSerializer.Serialize(new EntityDocument<T>(Schema, value), type);
        if (json.Length <= StoredEntity.MaxJsonLength)
        {
            return new StoredEntity(key, json);
        }

        var binary = Compress(Encoding.UTF8.GetBytes(json));
        return binary.Length <= StoredEntity.MaxBinaryBytes
            ? new StoredEntity(key, JsonSerializer.Serialize(new EntityDocument<T>(Schema, null), type), binary)
            : null;
    }

    /// <exception cref="PermanentException">The value is too long for a row.</exception>
    public StoredEntity Encode(EntityKey key, T value) =>
        TryEncode(key, value) ?? throw new PermanentException($"A {typeof(T).Name} is too long to be stored under {Name(key)}.");

    /// <summary>The value as bytes, for a blob.</summary>
    public byte[] Pack(T value) => Compress(JsonSerializer.SerializeToUtf8Bytes(new EntityDocument<T>(Schema, value), type));

    /// <summary>The value of a row.</summary>
    /// <exception cref="TransientException">A newer version wrote the row; one of its instances will do the work.</exception>
    /// <exception cref="PermanentException">The row is damaged.</exception>
    public T Decode(StoredEntity entity) =>
        entity.Binary is { } binary ? Unpack(binary, entity.Key) : Checked(() => JsonSerializer.Deserialize(entity.Json, type), entity.Key);

    /// <summary>What <see cref="Pack"/> made.</summary>
    public T Unpack(byte[] packed, EntityKey key) => Checked(
        () =>
        {
            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            return JsonSerializer.Deserialize(brotli, type);
        },
        key);

    private static T Checked(Func<EntityDocument<T>?> read, EntityKey key)
    {
        try
        {
            return read() switch
            {
                { Schema: > Schema } => throw new TransientException($"The row {Name(key)} was written by a newer version of this program."),
                { Value: { } value } => value,
                _ => throw new PermanentException($"The row {Name(key)} holds no {typeof(T).Name}."),
            };
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or InvalidDataException)
        {
            throw new PermanentException($"The row {Name(key)} cannot be read as a {typeof(T).Name}.", e);
        }
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var result = new MemoryStream();
        using (var brotli = new BrotliStream(result, CompressionLevel.Optimal))
        {
            brotli.Write(bytes);
        }

        return result.ToArray();
    }

    private static string Name(EntityKey key) => $"{key.Partition}/{key.Row}";
}
