curl --no-progress-meter --fail --http1.1 --config upload.conf
