using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Automation.Storage.AzureStorage;

/// <summary>Blobs of a storage account.</summary>
internal sealed class AzureBlobStore(AzureClients clients, AzureCalls calls) : IBlobStore
{
    private readonly CreateOnce create = new(clients.CreateMissing);

    public Task PutAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => RunAsync(
        container, name, (blob, token) => blob.UploadAsync(new BinaryData(content), overwrite: true, token), cancellationToken);

    public Task<byte[]?> GetAsync(string container, string name, CancellationToken cancellationToken) => RunAsync(
        container,
        name,
        async (blob, token) =>
        {
            try
            {
                return (await blob.DownloadContentAsync(token)).Value.Content.ToArray();
            }
            catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
            {
                return (byte[]?)null;
            }
        },
        cancellationToken);

    public Task DeleteAsync(string container, string name, CancellationToken cancellationToken) => RunAsync(
        container, name, (blob, token) => blob.DeleteIfExistsAsync(cancellationToken: token), cancellationToken);

    private Task<T> RunAsync<T>(
        string container, string name, Func<BlobClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        calls.RunAsync(
            async token =>
            {
                var client = clients.Blobs.GetBlobContainerClient(container);
                await create.EnsureAsync(container, () => client.CreateIfNotExistsAsync(cancellationToken: token));
                return await call(client.GetBlobClient(name), token);
            },
            cancellationToken);
}
